package io.opswrit.simulator.runner;

import java.util.function.Consumer;

/** Runs scripts, or acts as if. */
public interface ScriptRunner {

    /** A run under way; killing it makes it end as killed, unless it has ended before. */
    interface Run {
        void kill();
    }

    boolean handles(Script script);

    /** The end is told exactly once, on the thread of simulated time. */
    Run start(Script script, Consumer<Outcome> end);
}
