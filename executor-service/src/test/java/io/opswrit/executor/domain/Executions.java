package io.opswrit.executor.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.events.Actor;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.PingStatus;
import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.writ.Untrusted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Executions in each state, and what SSM may say to them. */
final class Executions {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant SSM_LIMIT = NOW.plusSeconds(120);
    static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    static final UUID LEASE = UUID.fromString("11111111-2222-3333-4444-555555555555");
    static final Pace PACE = new Pace(
            new Pace.Sending(
                    Duration.ofSeconds(30),
                    List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60)),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30)),
            new Pace.Looking(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10),
                    12,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofHours(24)),
            new Pace.Stopping(3, Duration.ofSeconds(3), Duration.ofSeconds(60)));

    static final Documents DOCUMENTS =
            new Documents(Catalogue.packaged(), "AWS-RunShellScript", false, Optional.empty());

    private static final TestAuthority AUTHORITY = TestAuthority.generate();

    private Executions() {}

    /** Reads: may be sent again. */
    static Execution reading() {
        return queued(TestOrder.checkDiskSpace(TestOrder.HEALTHY));
    }

    /** Changes: may not. */
    static Execution changing() {
        return queued(TestOrder.restartNginx(TestOrder.HEALTHY));
    }

    static Execution in(ExecutionState state) {
        Execution execution = reading();
        switch (state) {
            case QUEUED -> {}
            case DISPATCHING -> claim(execution, NOW);
            case SENT -> send(execution);
            case RUNNING -> {
                send(execution);
                claim(execution, NOW);
                execution.take(seen("InProgress"), NOW, PACE);
            }
            case ENDED -> execution.askToStop("olga@example.org", NOW);
        }
        return execution;
    }

    static Step claim(Execution execution, Instant now) {
        return execution.claim(LEASE, now, PACE, managed(now)).step().orElseThrow();
    }

    /** By a document of its own, which no guard can stand around. */
    static Step claimUnguarded(Execution execution, Instant now) {
        return execution.claim(LEASE, now, PACE, unguarded(now)).step().orElseThrow();
    }

    static Roll unguarded(Instant now) {
        var own = new Documents(Catalogue.packaged(), "AWS-RunShellScript", true, Optional.empty());
        return roll(List.of(seen(TestOrder.HEALTHY, "Linux", PingStatus.ONLINE)), now, Set.of(), own);
    }

    /** A survey of just now, by which the instance of all orders here is managed. */
    static Roll managed(Instant now) {
        return roll(Set.of(TestOrder.HEALTHY), now);
    }

    static Roll roll(Set<String> listed, Instant lookedAt) {
        return roll(
                listed.stream().map(id -> seen(id, "Linux", PingStatus.ONLINE)).toList(),
                lookedAt,
                Set.of(),
                DOCUMENTS);
    }

    static Roll roll(List<InstanceSeen> listed, Instant lookedAt, Set<String> unsearched, Documents documents) {
        return new Roll(
                new ManagedTag("Opswrit", "managed"),
                listed.stream().collect(Collectors.toMap(InstanceSeen::instanceId, Function.identity())),
                lookedAt,
                Duration.ofMinutes(10),
                unsearched,
                documents);
    }

    static InstanceSeen seen(String instanceId, String platform, PingStatus ping) {
        return new InstanceSeen(
                1,
                Actor.system("executor-service"),
                instanceId,
                null,
                Map.of(),
                platform,
                null,
                null,
                ping,
                "3.3.0",
                NOW.minusSeconds(900),
                NOW);
    }

    static void send(Execution execution) {
        claim(execution, NOW);
        execution.take(new Answer.Sent("command-1", SSM_LIMIT), NOW, PACE);
    }

    static Answer seen(String details) {
        return seen(details, 0, NOW);
    }

    static Answer seen(String details, int code, Instant startedAt) {
        return new Answer.Seen(new Sighting(details, details, code, startedAt, output("out", "err", code, false)));
    }

    static Output output(String stdout, String stderr, int code, boolean guarded) {
        return Output.of(new Output.Raw(stdout, stderr, code), guarded, Redaction.usual());
    }

    private static Execution queued(TestOrder order) {
        TestOrder old = order.submittedAt(NOW);
        try {
            var verified = AUTHORITY.orderKey().keySet().verifyOrder(AUTHORITY.sign(old));
            var authority = new Authority(verified, List.of(), null, NOW.plus(Duration.ofMinutes(60)));
            return new Execution(ID, authority, null, NOW);
        } catch (Untrusted e) {
            throw new IllegalStateException(e);
        }
    }
}
