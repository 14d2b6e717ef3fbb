package io.opswrit.audit.domain;

import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent.Completed;

/** What the requester is told when an order that was taken up has ended. */
final class ResultMails {

    private final MailSettings settings;

    ResultMails(MailSettings settings) {
        this.settings = settings;
    }

    Mail of(Completed result) {
        MailKind kind = MailKind.valueOf(result.outcome().name());
        String subject = "[IT Portal] " + headline(result.outcome()) + " — " + result.instanceId();
        return new Mail(result.requestId(), kind, "", result.requesterEmail(), subject, text(result));
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

    private String text(Completed result) {
        MailLines lines = new MailLines().sentence(opening(result));
        lines.labelled("Instance", result.instanceId())
                .command(result.resolvedCommand())
                .labelled("Status", status(result))
                .labelled("Completed", MailLines.moment(result.completedAt()))
                .labelledIf(result.reason() != null, "Reason", String.valueOf(result.reason()));
        output(lines, result);
        lines.labelled("Request ID", result.requestId().toString()).gap();
        if (needsHelp(result.outcome())) {
            lines.sentence("Need help? Open a ticket: " + settings.ticket(result.requestId()));
        }
        return lines.sentence(settings.lookUp(result.requestId())).toString();
    }

    private static String opening(Completed result) {
        return switch (result.outcome()) {
            case SUCCEEDED -> "Your request has been processed.";
            case FAILED -> "Your command failed. " + ran(result);
            case TIMED_OUT -> "Your command did not finish in time. " + ran(result);
            case UNKNOWN -> "We do not know how your command ended. " + ran(result);
            case CANCELLED -> "Your request was cancelled. " + ran(result);
            case EXPIRED -> "Your request was not carried out in time. " + ran(result);
            case REFUSED -> "Your request was refused. " + ran(result);
        };
    }

    private static String ran(Completed result) {
        return switch (result.ran()) {
            case YES -> "It ran on the instance, at least in part; look there before you repeat it.";
            case NO -> "Nothing ran on the instance.";
            case UNKNOWN -> "We cannot tell whether it ran; look before you repeat it.";
        };
    }

    private static String status(Completed result) {
        String words = switch (result.outcome()) {
            case SUCCEEDED -> "Succeeded";
            case FAILED -> "Failed";
            case TIMED_OUT -> "Timed out";
            case UNKNOWN -> "Outcome unknown";
            case CANCELLED -> "Cancelled";
            case EXPIRED -> "Expired";
            case REFUSED -> "Refused";
        };
        return result.exitCode() == null ? words : words + " (exit code " + result.exitCode() + ")";
    }

    private static void output(MailLines lines, Completed result) {
        boolean none = result.output() == null || result.output().isBlank();
        if (none && result.outcome() == Outcome.SUCCEEDED) {
            lines.labelled("Output", "(none)");
        }
        lines.block("Output", result.output());
        if (result.outcome() != Outcome.SUCCEEDED) {
            lines.block("Errors", result.error());
        }
        if (result.outputTruncated()) {
            lines.labelled("Note", "SSM cut the output; the instance wrote more.");
        }
    }

    private static boolean needsHelp(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.TIMED_OUT || outcome == Outcome.UNKNOWN;
    }
}
