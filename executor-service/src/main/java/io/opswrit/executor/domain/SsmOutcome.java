package io.opswrit.executor.domain;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.util.Locale;

/**
 * The one reading of SSM's words. The details decide, because the coarse status hides whether a time-out was one of delivery or
 * of execution; spelling with or without spaces and with one or two l is the same.
 */
final class SsmOutcome {

    static final String CANNOT_TELL = "We cannot tell whether it ran; look before you repeat it.";

    private SsmOutcome() {}

    static Verdict of(Sighting seen) {
        String word = word(seen.detailedStatus());
        return switch (word) {
            case "pending", "delayed" -> Verdict.going(Verdict.Phase.WAITING);
            case "inprogress" -> Verdict.going(Verdict.Phase.BEGUN);
            case "cancelling" -> Verdict.going(Verdict.Phase.STOPPING);
            case "success" -> Verdict.over(Outcome.SUCCEEDED, Ran.YES, seen.responseCode(), null);
            case "failed" -> failed(seen);
            case "cancelled" -> cancelled(seen);
            case "executiontimedout", "deliverytimedout", "timedout", "undeliverable" -> lost(word, seen);
            case "terminated", "invalidplatform", "accessdenied", "noinstancesintag", "limitexceeded", "rateexceeded" ->
                declined(seen);
            default -> Verdict.going(Verdict.Phase.UNRECOGNISED);
        };
    }

    private static String word(String status) {
        return status == null
                ? ""
                : status.replace(" ", "")
                        .replace("_", "")
                        .toLowerCase(Locale.ROOT)
                        .replace("canceled", "cancelled")
                        .replace("canceling", "cancelling");
    }

    private static Verdict failed(Sighting seen) {
        if (seen.responseCode() < 0) {
            Ran ran = seen.startedAt() == null ? Ran.UNKNOWN : Ran.YES;
            return Verdict.over(Outcome.FAILED, ran, null, "SSM reports a failure without an exit code.");
        }
        return Verdict.over(
                Outcome.FAILED,
                Ran.YES,
                seen.responseCode(),
                "The command ended with exit code " + seen.responseCode() + ".");
    }

    private static Verdict cancelled(Sighting seen) {
        return seen.startedAt() == null
                ? Verdict.over(Outcome.CANCELLED, Ran.NO, null, "It was stopped before it started.")
                : Verdict.over(
                        Outcome.CANCELLED, Ran.YES, null, "It was stopped while it ran; parts of it may be done.");
    }

    private static Verdict lost(String word, Sighting seen) {
        return switch (word) {
            case "executiontimedout" ->
                Verdict.over(
                        Outcome.TIMED_OUT,
                        Ran.YES,
                        null,
                        "It was killed, most likely because it ran longer than its time limit; parts of it may be done.");
            case "timedout" ->
                Verdict.over(
                        Outcome.TIMED_OUT,
                        seen.startedAt() == null ? Ran.UNKNOWN : Ran.YES,
                        null,
                        "SSM reports a time-out. " + CANNOT_TELL);
            case "deliverytimedout" ->
                Verdict.over(
                        Outcome.TIMED_OUT,
                        Ran.UNKNOWN,
                        null,
                        "The instance did not answer in time; its SSM agent may be stopped. " + CANNOT_TELL);
            default ->
                Verdict.over(
                        Outcome.UNKNOWN,
                        Ran.UNKNOWN,
                        null,
                        "SSM could not reach the instance; its SSM agent may be stopped. " + CANNOT_TELL);
        };
    }

    private static Verdict declined(Sighting seen) {
        return Verdict.over(
                Outcome.REFUSED, Ran.NO, null, "SSM did not run it: " + seen.detailedStatus() + ". Nothing ran.");
    }
}
