package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.RunFacts;
import io.opswrit.edge.page.Words;
import io.opswrit.events.Ran;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came out and when, in a few sentences. */
final class OutcomeSentence {

    private OutcomeSentence() {}

    static String of(AuditRecord record) {
        return Stream.of(when(record), ended(record), said(record.reason()), wrote(record.run()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String when(AuditRecord record) {
        Instant asked = record.order() == null ? null : record.order().submittedAt();
        String times = Stream.of(
                        at("Asked", asked),
                        at("approved", record.review().approvedAt()),
                        at("ended", record.completedAt()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return times.isEmpty() ? "" : Character.toUpperCase(times.charAt(0)) + times.substring(1) + ".";
    }

    private static String at(String what, Instant time) {
        return time == null ? "" : what + " on " + Words.full(time);
    }

    private static String ended(AuditRecord record) {
        return switch (record.status()) {
            case PENDING_APPROVAL, INFO_REQUESTED, QUEUED -> "Nothing ran so far.";
            case RUNNING -> "It runs; how it ends is not known yet.";
            case STILL_RUNNING -> "It runs longer than usual; how it ends is not known yet.";
            case SUCCEEDED -> "It ran and ended well" + exit(record.run().exitCode());
            case FAILED ->
                (record.ran() == Ran.YES ? "It ran and failed" : "It failed")
                        + exit(record.run().exitCode())
                        + unlessRan(record);
            case TIMED_OUT -> "It did not end in time. " + ran(record);
            case CANCELLED -> "It was cancelled. " + ran(record);
            case UNKNOWN -> "Nobody can prove how it ended. " + ran(record);
            case REJECTED -> "It was rejected. " + ran(record);
            case EXPIRED -> "Its time ran out. " + ran(record);
            case REFUSED -> "It was refused. " + ran(record);
        };
    }

    private static String exit(Integer code) {
        return code == null ? "." : " with exit code " + code + ".";
    }

    private static String unlessRan(AuditRecord record) {
        return record.ran() == Ran.YES ? "" : " " + ran(record);
    }

    private static String ran(AuditRecord record) {
        return switch (record.ran()) {
            case YES -> "It ran on the instance, at least in part.";
            case NO -> "Nothing ran on the instance.";
            case UNKNOWN -> "Whether it ran on the instance, nobody can tell.";
            case null -> "";
        };
    }

    private static String said(String reason) {
        return reason == null ? "" : "Reason: " + reason + (reason.matches("(?s).*[.!?]\\s*") ? "" : ".");
    }

    private static String wrote(RunFacts run) {
        if (run.outputBytes() == null || run.ran() == Ran.NO) {
            return "";
        }
        String size = run.outputBytes() == 0 ? "nothing" : Words.bytes(run.outputBytes());
        return "It wrote " + size + (Boolean.TRUE.equals(run.outputTruncated()) ? ", cut there." : ".");
    }
}
