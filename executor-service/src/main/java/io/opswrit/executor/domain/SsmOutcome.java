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

    /** A stop reaches the process group; what left it is not heard of again. */
    private static final String MAY_GO_ON = "a process of it may go on";

    private SsmOutcome() {}

    /** @param before whether it ran as far as was known until now; a last word without a start does not take that back */
    static Verdict of(Sighting seen, Ran before) {
        String word = word(seen.detailedStatus());
        Ran ran = seen.startedAt() == null ? before : Ran.YES;
        return switch (word) {
            case "pending", "delayed" -> Verdict.going(Verdict.Phase.WAITING);
            case "inprogress" -> Verdict.going(Verdict.Phase.BEGUN);
            case "cancelling" -> Verdict.going(Verdict.Phase.STOPPING);
            case "success" -> Verdict.over(Outcome.SUCCEEDED, Ran.YES, seen.responseCode(), null);
            case "failed" -> seen.guardNote().map(GuardVerdict::of).orElseGet(() -> failed(seen, ran));
            case "cancelled" -> cancelled(ran);
            case "executiontimedout", "deliverytimedout", "timedout", "undeliverable" -> lost(word, ran);
            case "terminated", "invalidplatform", "accessdenied", "noinstancesintag", "limitexceeded", "rateexceeded" ->
                declined(seen, ran);
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

    private static Verdict failed(Sighting seen, Ran ran) {
        if (seen.responseCode() < 0) {
            return Verdict.over(
                    Outcome.FAILED, atLeastPerhaps(ran), null, "SSM reports a failure without an exit code.");
        }
        String code = "The command ended with exit code " + seen.responseCode() + ".";
        String doubt = seen.output() == null || !seen.output().noteLost()
                ? ""
                : GuardVerdict.doubt(seen.responseCode()).orElse("");
        return Verdict.over(Outcome.FAILED, Ran.YES, seen.responseCode(), code + doubt);
    }

    private static Verdict cancelled(Ran ran) {
        return switch (ran) {
            case YES ->
                Verdict.over(
                        Outcome.CANCELLED,
                        ran,
                        null,
                        "SSM says that it was stopped while it ran; parts of it may be done, and " + MAY_GO_ON + ".");
            case UNKNOWN ->
                Verdict.over(
                        Outcome.CANCELLED,
                        ran,
                        null,
                        "SSM says that it was stopped; " + MAY_GO_ON + ". " + CANNOT_TELL);
            case NO -> Verdict.notRun(Outcome.CANCELLED, "It was stopped before it started.");
        };
    }

    private static Verdict lost(String word, Ran ran) {
        return switch (word) {
            case "executiontimedout" ->
                Verdict.over(
                        Outcome.TIMED_OUT,
                        Ran.YES,
                        null,
                        "It was killed, most likely because it ran longer than its time limit; parts of it may be done.");
            case "timedout" ->
                Verdict.over(Outcome.TIMED_OUT, atLeastPerhaps(ran), null, "SSM reports a time-out. " + CANNOT_TELL);
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

    private static Verdict declined(Sighting seen, Ran ran) {
        String reason = "SSM did not run it: " + seen.detailedStatus() + ".";
        return ran == Ran.NO
                ? Verdict.notRun(Outcome.REFUSED, reason).called(seen.detailedStatus())
                : Verdict.over(
                                Outcome.REFUSED,
                                ran,
                                null,
                                "SSM gave it up after it was in progress: " + seen.detailedStatus()
                                        + ". Parts of it may be done; look before you repeat it.")
                        .called(seen.detailedStatus());
    }

    /** These words come after the delivery may have happened, so that a missing start proves nothing. */
    private static Ran atLeastPerhaps(Ran ran) {
        return ran == Ran.NO ? Ran.UNKNOWN : ran;
    }
}
