package io.opswrit.audit.domain;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent.Completed;
import io.opswrit.events.RunDetails;
import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the requester is told when an order that was taken up has ended. */
final class ResultMails {

    private static final Set<Outcome> HELP = EnumSet.of(Outcome.FAILED, Outcome.TIMED_OUT, Outcome.UNKNOWN);

    private final MailSettings settings;

    ResultMails(MailSettings settings) {
        this.settings = settings;
    }

    Mail of(Completed result) {
        MailKind kind = MailKind.valueOf(result.outcome().name());
        String subject = "[IT Portal] " + headline(result.outcome()) + " — " + result.instanceId();
        return new Mail(result.requestId(), kind, "", result.requesterEmail(), subject, body(result));
    }

    private static String headline(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "Command completed";
            case FAILED -> "Command failed";
            case TIMED_OUT -> "Command timed out";
            case UNKNOWN -> "Outcome unknown";
            case CANCELLED -> "Command cancelled";
            case EXPIRED -> "Request expired";
            case REFUSED -> "Request refused";
        };
    }

    private MailBody body(Completed result) {
        MailDraft draft = new MailDraft(status(result), opening(result.outcome()), now(result))
                .about(result.instanceId(), result.resolvedCommand())
                .standing()
                .labelled("Completed", completed(result))
                .labelledIf(result.reason() != null, "Reason", String.valueOf(result.reason()))
                .labelledIf(!result.approvedBy().isEmpty(), "Approved", "by " + String.join(", ", result.approvedBy()));
        output(draft, result);
        if (HELP.contains(result.outcome())) {
            draft.link(settings.ticket(result.requestId()));
        }
        return draft.link(settings.record(result.requestId()))
                .body(
                        result.requestId(),
                        settings.request(result.requestId(), result.summary() + " on " + result.instanceId()));
    }

    private static StatusWords status(Completed result) {
        return StatusWords.of(Status.valueOf(result.outcome().name()), result.exitCode());
    }

    private static String opening(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "Your request has been processed.";
            case FAILED -> "Your command failed.";
            case TIMED_OUT -> "Your command did not finish in time.";
            case UNKNOWN -> "We do not know how your command ended.";
            case CANCELLED -> "Your request was cancelled.";
            case EXPIRED -> "Your request was not carried out in time.";
            case REFUSED -> "Your request was refused.";
        };
    }

    private static String now(Completed result) {
        if (result.outcome() == Outcome.SUCCEEDED) {
            return "There is nothing left to do.";
        }
        return switch (result.ran()) {
            case YES -> "It ran on the instance, at least in part; look there before you repeat it.";
            case NO -> "Nothing ran on the instance. " + next(result.outcome());
            case UNKNOWN -> "We cannot tell whether it ran; look before you repeat it.";
        };
    }

    /** For what did not run. */
    private static String next(Outcome outcome) {
        return outcome == Outcome.REFUSED || outcome == Outcome.FAILED
                ? "Read why before you ask again."
                : "If it is still needed, ask again.";
    }

    private static String completed(Completed result) {
        String moment = MailTimes.moment(result.completedAt());
        if (result.startedAt() == null || result.ran() != Ran.YES) {
            return moment;
        }
        long seconds =
                Duration.between(result.startedAt(), result.completedAt()).toSeconds();
        return seconds < 1 ? moment : moment + ", after " + MailTimes.duration(seconds);
    }

    /** What went wrong stands before what went well. */
    private static void output(MailDraft draft, Completed result) {
        if (result.outcome() == Outcome.SUCCEEDED) {
            boolean none = result.output() == null || result.output().isBlank();
            draft.labelledIf(none, "Output", "(none)")
                    .output("Output", result.output())
                    .output("Standard error", result.error());
        } else {
            draft.output("Errors", result.error()).output("Output", result.output());
        }
        draft.labelledIf(result.outputBytes() > 0, "Size", size(result));
        String masked = RunDetails.none().with(result).maskedWords();
        draft.labelledIf(masked != null, "Masked", String.valueOf(masked));
    }

    private static String size(Completed result) {
        return result.outputTruncated()
                ? String.format(Locale.ROOT, "cut by SSM at %,d bytes; the instance wrote more", result.outputBytes())
                : String.format(Locale.ROOT, "%,d bytes, complete", result.outputBytes());
    }
}
