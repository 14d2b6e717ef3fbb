package io.opswrit.executor.testing;

import com.fasterxml.uuid.Generators;
import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.Resolution;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.writ.Order;
import io.opswrit.writ.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Orders as request-service would write them, with what a test wants to be different. */
public record TestOrder(Order order) {

    public static final Person ALICE = new Person("https://login.example", "alice", "alice@example.org", "Alice");
    public static final Person BOB = new Person("https://login.example", "bob", "bob@example.org", "Bob");

    public static final String HEALTHY = "i-0f3a9c1d7e5b20001";

    private static final Catalogue CATALOGUE = Catalogue.packaged();

    /** Low risk, reads. */
    public static TestOrder checkDiskSpace(String instanceId) {
        return of(instanceId, "CheckDiskSpace", Map.of());
    }

    /** High risk, changes. */
    public static TestOrder restartNginx(String instanceId) {
        return of(instanceId, "RestartService", Map.of("service_name", "nginx"));
    }

    public TestOrder withRequestId(String requestId) {
        return new TestOrder(copy(UUID.fromString(requestId), order.resolvedCommand(), order.riskLevel()));
    }

    public TestOrder withCommand(String command) {
        return new TestOrder(copy(order.requestId(), command, order.riskLevel()));
    }

    public TestOrder withRisk(RiskLevel risk) {
        return new TestOrder(copy(order.requestId(), order.resolvedCommand(), risk));
    }

    public TestOrder on(String instanceId) {
        return new TestOrder(new Order(
                order.requestId(),
                instanceId,
                order.commandType(),
                order.parameters(),
                order.resolvedCommand(),
                order.summary(),
                order.riskLevel(),
                order.effect(),
                order.executionTimeoutSeconds(),
                order.usualDurationSeconds(),
                order.requester(),
                order.submitter(),
                order.justification(),
                order.submittedAt()));
    }

    public TestOrder of(Effect effect, int timeoutSeconds, Instant submittedAt) {
        return new TestOrder(new Order(
                order.requestId(),
                order.instanceId(),
                order.commandType(),
                order.parameters(),
                order.resolvedCommand(),
                order.summary(),
                order.riskLevel(),
                effect,
                timeoutSeconds,
                order.usualDurationSeconds(),
                order.requester(),
                order.submitter(),
                order.justification(),
                submittedAt));
    }

    public TestOrder submittedAt(Instant when) {
        return of(order.effect(), order.executionTimeoutSeconds(), when);
    }

    public TestOrder withEffect(Effect effect) {
        return of(effect, order.executionTimeoutSeconds(), order.submittedAt());
    }

    public TestOrder withTimeout(int seconds) {
        return of(order.effect(), seconds, order.submittedAt());
    }

    public String requestId() {
        return order.requestId().toString();
    }

    public static TestOrder of(String instanceId, String commandType, Map<String, String> parameters) {
        var resolved = (Resolution.Resolved) CATALOGUE.resolve(commandType, parameters);
        var type = resolved.commandType();
        return new TestOrder(new Order(
                Generators.timeBasedEpochGenerator().generate(),
                instanceId,
                commandType,
                resolved.parameters(),
                resolved.command(),
                resolved.phrase(),
                type.risk(),
                type.effect(),
                (int) type.executionTimeout().toSeconds(),
                (int) type.usualDuration().toSeconds(),
                ALICE,
                ALICE,
                "because",
                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Order copy(UUID requestId, String command, RiskLevel risk) {
        return new Order(
                requestId,
                order.instanceId(),
                order.commandType(),
                order.parameters(),
                command,
                order.summary(),
                risk,
                order.effect(),
                order.executionTimeoutSeconds(),
                order.usualDurationSeconds(),
                order.requester(),
                order.submitter(),
                order.justification(),
                order.submittedAt());
    }
}
