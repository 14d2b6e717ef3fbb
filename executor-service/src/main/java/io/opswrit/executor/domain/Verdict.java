package io.opswrit.executor.domain;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;

/**
 * How a sighting is to be read.
 *
 * @param outcome null until it is over
 * @param ran null until it is over
 * @param exitCode null when the command did not finish
 * @param reason a sentence for the requester; null when the outcome says it all
 * @param code what AWS or the guard calls the reason; null when neither has a word for it
 */
record Verdict(Phase phase, Outcome outcome, Ran ran, Integer exitCode, String reason, String code) {

    enum Phase {
        /** On its way, no evidence that the instance has it. */
        WAITING,
        /** The instance is said to have it. */
        BEGUN,
        /** SSM is trying to stop it. */
        STOPPING,
        OVER,
        /** A word that this build does not know; it decides nothing. */
        UNRECOGNISED
    }

    static Verdict going(Phase phase) {
        return new Verdict(phase, null, null, null, null, null);
    }

    static Verdict over(Outcome outcome, Ran ran, Integer exitCode, String reason) {
        return new Verdict(Phase.OVER, outcome, ran, exitCode, reason, null);
    }

    /** An end without a run; the reason is what came in between, and {@link #told} completes it. */
    static Verdict notRun(Outcome outcome, String reason) {
        return over(outcome, Ran.NO, null, reason);
    }

    Verdict called(String name) {
        return new Verdict(phase, outcome, ran, exitCode, reason, name);
    }

    /**
     * What a person may conclude from it.
     *
     * @param doubtful whether an earlier send was only presumed lost and may still have run
     */
    Verdict told(boolean doubtful) {
        if (ran != Ran.NO) {
            return this;
        }
        Verdict complete = doubtful
                ? over(outcome, Ran.UNKNOWN, null, reason + " An earlier try may have run; look before you repeat it.")
                : over(outcome, Ran.NO, null, reason + " Nothing ran.");
        return complete.called(code);
    }

    boolean isOver() {
        return phase == Phase.OVER;
    }
}
