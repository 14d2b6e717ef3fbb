package io.opswrit.approval.testing;

import com.fasterxml.uuid.Generators;
import io.opswrit.events.Actor;
import io.opswrit.events.ExecutionEvent.Dispatched;
import io.opswrit.events.ExecutionEvent.Started;
import io.opswrit.events.ExecutionEvent.StillRunning;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent.Completed;
import io.opswrit.writ.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the executor says of an order, for tests that play its part. */
public record Run(TestOrder order) {

    private static final Actor EXECUTOR = Actor.system("executor-service");
    private static final UUID EXECUTION = UUID.fromString("019aaf00-0000-7000-8000-000000000001");
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    public Dispatched dispatched() {
        var signed = order.signed();
        return new Dispatched(
                1, EXECUTOR, signed, Orders.digest(signed), EXECUTION, 1, "ssm-1", START, START.plusSeconds(600), null, null, null);
    }

    public Started started() {
        return new Started(2, EXECUTOR, EXECUTION, "ssm-1", START.plusSeconds(1));
    }

    public StillRunning stillRunning() {
        return new StillRunning(3, EXECUTOR, EXECUTION, "ssm-1", 10, 60, 5, START.plusSeconds(600));
    }

    public Completed succeeded(String output) {
        return completed(Outcome.SUCCEEDED, 0, output, "", START.plusSeconds(3));
    }

    public Completed failed(String error) {
        return completed(Outcome.FAILED, 1, "", error, START.plusSeconds(3));
    }

    public Completed completed(Outcome outcome, Integer exitCode, String output, String error, Instant at) {
        var it = order.order();
        return new Completed(
                4,
                EXECUTOR,
                it.requestId(),
                EXECUTION,
                it.instanceId(),
                it.commandType(),
                it.parameters(),
                it.resolvedCommand(),
                it.summary(),
                it.riskLevel(),
                it.requester().email(),
                it.submitter().email(),
                it.justification(),
                it.submittedAt(),
                Orders.digest(order.signed()),
                List.of("bob@example.com"),
                START,
                outcome,
                Ran.YES,
                null,
                "ssm-1",
                "Success",
                exitCode,
                output,
                error,
                output.length() + error.length(),
                output.endsWith("--output truncated--"),
                START.plusSeconds(1),
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What is known of the order's instance. */
    public InstanceSeen seen(String name, Map<String, String> tags, PingStatus ping) {
        return new InstanceSeen(
                1,
                EXECUTOR,
                order.order().instanceId(),
                name,
                tags,
                "Linux",
                "Ubuntu",
                "24.04",
                ping,
                "3.3.1",
                START,
                START);
    }

    /** An instance that no other test speaks of. */
    public static String freshInstance() {
        String digits = Generators.randomBasedGenerator().generate().toString().replace("-", "");
        return "i-" + digits.substring(0, 17);
    }
}
