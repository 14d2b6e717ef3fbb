package io.opswrit.executor.domain;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.util.Optional;

/** How an end is to be read of which the guard on the node spoke. */
final class GuardVerdict {

    /** What a shell makes of SIGKILL. */
    private static final int KILLED = 137;

    /** What SSM takes for the wish to restart the node. */
    private static final int REBOOT = 194;

    private GuardVerdict() {}

    static Verdict of(GuardNote note) {
        Verdict verdict = switch (note.word()) {
            case DUPLICATE ->
                Verdict.over(Outcome.UNKNOWN, Ran.UNKNOWN, null, duplicate(note.about()) + SsmOutcome.CANNOT_TELL);
            case LATE ->
                Verdict.notRun(
                        Outcome.EXPIRED,
                        "It reached the instance after its deadline, so the guard there did not run it.");
            case UNUSABLE ->
                Verdict.notRun(
                        Outcome.REFUSED,
                        "The guard on the instance could not keep note of the run%s, so it was not started."
                                .formatted(note.about().isEmpty() ? "" : " (" + note.about() + ")"));
            case KILLED ->
                Verdict.over(
                        Outcome.FAILED,
                        Ran.YES,
                        KILLED,
                        "The command was ended by SIGKILL (exit code 137); the instance may have run out of memory."
                                + " Parts of it may be done.");
            case REBOOT ->
                Verdict.over(
                        Outcome.FAILED,
                        Ran.YES,
                        REBOOT,
                        "The command ended with exit code 194, by which SSM restarts an instance; the guard kept it from that.");
        };
        return verdict.called(note.word().spelling());
    }

    /** What to say of an exit code that the guard may have made of another, if its word did not get through. */
    static Optional<String> doubt(int exitCode) {
        if (exitCode == GuardWord.KILLED.exitCode) {
            return Optional.of(
                    " It may also have been ended by SIGKILL (137): its errors are too long for SSM to tell.");
        }
        return exitCode == GuardWord.REBOOT.exitCode
                ? Optional.of(" It may also have been exit code 194: its errors are too long for SSM to tell.")
                : Optional.empty();
    }

    private static String duplicate(String first) {
        return first.isEmpty()
                ? "The guard on the instance says that the order came there before. "
                : "The guard on the instance says that the order came there before, by the command %s. "
                        .formatted(first);
    }
}
