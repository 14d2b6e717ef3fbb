package io.opswrit.proof.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.proof.Patient;
import io.opswrit.proof.outside.Http;
import io.opswrit.proof.outside.Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Every fault that the simulated fleet has: most of them all the time and seldom, the rest for a while as troubles. */
final class FleetFaults {

    private static final String PLAN = """
            {"rules": [
               {"percent": 10, "fault": "delay", "delay_ms": [20, 400]},
               {"percent": 3, "fault": "throttle"},
               {"percent": 1, "fault": "error", "code": "InternalServerError"},
               {"percent": 1, "fault": "error", "code": "ServiceUnavailable"},
               {"percent": 1, "fault": "http500_before"},
               {"percent": 2, "fault": "http500_after"},
               {"percent": 1, "fault": "drop_before"},
               {"percent": 2, "fault": "drop_after"}],
             "rates": {"GetCommandInvocation": {"per_second": 40, "burst": 80}},
             "deliveries": [
               {"percent": 2, "fault": "ghost"},
               {"percent": 1, "fault": "undeliverable"},
               {"percent": 3, "fault": "late", "late_ms": [1000, 20000]},
               {"percent": 1, "fault": "never_finish"},
               {"percent": 3, "fault": "duplicate", "late_ms": [500, 20000]},
               {"percent": 20, "fault": "cancel_lost"}],
             "consistency_ms": [0, 4000], "shuffle_lists": true, "next_token_seconds": 60}
            """;

    /** More than the five minutes that AWS allows. */
    private static final int SKEW_SECONDS = 400;

    private final Simulator fleet;
    private final Tally tally;
    private final long seed;
    private final boolean wanted;

    FleetFaults(Simulator fleet, Tally tally, ChaosOptions options) {
        this.fleet = fleet;
        this.tally = tally;
        seed = options.seed();
        wanted = options.faults();
    }

    void begin() throws IOException {
        if (wanted) {
            fleet.faults(plan());
        }
    }

    /** For a while, what cannot be there all the time. */
    void trouble(Trouble.Manner manner, Duration duration) throws IOException {
        if (!wanted) {
            return;
        }
        var plan = plan();
        if (manner == Trouble.Manner.SKEW) {
            plan.put("clock_skew_seconds", SKEW_SECONDS);
        } else {
            plan.put("expired_credentials", true);
        }
        count();
        fleet.faults(plan);
        Patient.sleep(duration);
        count();
        fleet.faults(plan());
    }

    void end() throws IOException {
        if (wanted) {
            count();
            fleet.noFaults();
        }
    }

    /** A new plan begins with new counts. */
    private void count() throws IOException {
        for (Map.Entry<String, Long> struck : fleet.struck().entrySet()) {
            var what = struck.getKey().split(" ", 2);
            tally.count("faults", struck.getValue());
            tally.count(
                    what[0].equals("delivery") ? "faults of deliveries: " + what[1] : "faults of calls: " + what[1],
                    struck.getValue());
        }
    }

    private ObjectNode plan() throws IOException {
        var plan = (ObjectNode) Http.JSON.readTree(PLAN);
        return plan.put("seed", seed);
    }
}
