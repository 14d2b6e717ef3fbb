package io.opswrit.executor;

import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestFleet;
import io.opswrit.executor.testing.TestOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What a finished command costs in calls at the real pace; run by hand with
 * {@code -Dtest=WatchingBench -Dopswrit.bench.instances=200}, one command on each at a time, each of about five seconds.
 */
@QuarkusTest
@ExecutorParts
@TestProfile(WatchingBench.RealPace.class)
class WatchingBench {

    private static final Logger LOG = Logger.getLogger(WatchingBench.class);
    private static final int ROUNDS = 5;

    public static final class RealPace implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "opswrit.execution.first-look", "1s",
                    "opswrit.execution.look-interval", "10s",
                    "opswrit.execution.looks", "12",
                    "opswrit.execution.slow-look-interval", "60s",
                    "opswrit.execution.sweep-interval", "1s",
                    "opswrit.execution.sweep-patience", "15s",
                    "opswrit.execution.lease", "15s",
                    "opswrit.execution.poll-interval", "200ms",
                    "opswrit.ssm-calls.start", "100",
                    "opswrit.fleet.interval", "60s");
        }
    }

    @Test
    void callsForEachFinishedCommand() {
        try (var bench = new Bench()) {
            int orders = TestFleet.ofBench().size() * ROUNDS;
            Instant begun = Instant.now();
            IntStream.range(0, ROUNDS)
                    .boxed()
                    .flatMap(_ -> TestFleet.ofBench().stream())
                    .map(TestOrder::restartNginx)
                    .forEach(bench::grant);
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> ended() == orders);
            Stream.of("SendCommand", "ListCommandInvocations", "GetCommandInvocation", "ListCommands", "CancelCommand")
                    .forEach(operation -> LOG.infof(
                            "%s: %.2f a command",
                            operation, SimulatedSsm.front().calls(operation, "") / (double) orders));
            LOG.infof("%d commands in %s", orders, Duration.between(begun, Instant.now()));
        }
    }

    private static int ended() {
        return Integer.parseInt(TestDatabase.rows("select count(*) from execution where state = 'ENDED'")
                .getFirst());
    }
}
