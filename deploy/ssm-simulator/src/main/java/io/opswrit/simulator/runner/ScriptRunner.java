package io.opswrit.simulator.runner;

/** Runs scripts, or acts as if. */
public interface ScriptRunner {

    /** A run under way; killing it makes it end as killed, unless it has ended before. */
    interface Run {
        void kill();
    }

    /** Whoever waits for a run; told on the thread of simulated time. */
    interface Progress {

        /** The command itself began, and not only what stands around it; never for a run that is taken up again. */
        default void ran() {}

        /** Told exactly once. */
        void ended(Outcome outcome);
    }

    boolean handles(Script script);

    /** Whether a run that was under way when the simulator ended can go on. */
    default boolean resumes() {
        return true;
    }

    Run start(Script script, Progress progress);
}
