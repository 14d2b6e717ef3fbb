package io.opswrit.executor.domain;

import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.writ.Untrusted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Executions in each state, and what SSM may say to them. */
final class Executions {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant SSM_LIMIT = NOW.plusSeconds(120);
    static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    static final UUID LEASE = UUID.fromString("11111111-2222-3333-4444-555555555555");
    static final Pace PACE = new Pace(
            new Pace.Sending(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
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

    /** A survey of just now, by which the instance of all orders here is managed. */
    static Roll managed(Instant now) {
        return roll(Set.of(TestOrder.HEALTHY), now);
    }

    static Roll roll(Set<String> listed, Instant lookedAt) {
        return new Roll(new ManagedTag("Opswrit", "managed"), listed, lookedAt, Duration.ofMinutes(10));
    }

    static void send(Execution execution) {
        claim(execution, NOW);
        execution.take(new Answer.Sent("command-1", SSM_LIMIT), NOW, PACE);
    }

    static Answer seen(String details) {
        return seen(details, 0, NOW);
    }

    static Answer seen(String details, int code, Instant startedAt) {
        return new Answer.Seen(new Sighting(details, details, code, startedAt, Output.of("out", "err")));
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
