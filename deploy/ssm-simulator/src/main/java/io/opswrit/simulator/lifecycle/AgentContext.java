package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.runner.Outcome;
import io.opswrit.simulator.runner.Script;
import io.opswrit.simulator.runner.ScriptRunner;
import io.opswrit.simulator.time.SimulatedTime;
import java.time.Instant;
import java.util.List;

/** What all agents share, and the service they report to. */
record AgentContext(SimulatedTime time, Delays delays, Fleet fleet, List<ScriptRunner> runners, Service service) {

    /** The service as an agent sees it. */
    interface Service {

        /** False when the command should not be run any more. */
        boolean started(Invocation.Key key);

        /** The command itself began. */
        void ran(Invocation.Key key);

        void ended(Invocation.Key key, Outcome outcome, boolean cancelled, Instant at);
    }

    ScriptRunner runnerFor(Script script) {
        return runners.stream()
                .filter(runner -> runner.handles(script))
                .findFirst()
                .orElseThrow();
    }
}
