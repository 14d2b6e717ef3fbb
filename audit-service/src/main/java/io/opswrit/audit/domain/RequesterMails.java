package io.opswrit.audit.domain;

import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.ExecutionEvent;

/** What requesters are told on the way, and when it ends before the executor took it up. */
final class RequesterMails {

    private final MailSettings settings;

    RequesterMails(MailSettings settings) {
        this.settings = settings;
    }

    Mail delegated(AuditRecord record) {
        OrderFacts order = record.requireOrder();
        MailLines lines = new MailLines()
                .sentence(order.submittedBy() + " sent a request in your name.")
                .about(order)
                .block("Why", order.justification())
                .labelled("Request ID", record.requestId().toString())
                .gap()
                .sentence("If this is not what you want, ask an operator to cancel it and name the request ID.");
        return mail(record, MailKind.DELEGATED, "", "A request in your name", lines);
    }

    Mail question(AuditRecord record, ApprovalEvent.InfoRequested event) {
        MailLines lines = new MailLines()
                .sentence("An approver has a question about your request. It waits until you answer.")
                .about(record.requireOrder())
                .labelled("Asked by", name(event.actor()))
                .block("Question", event.question())
                .labelled("Answer by", MailLines.moment(event.expiresAt()))
                .labelled("Request ID", record.requestId().toString())
                .gap()
                .sentence("Answer here: " + settings.request(record.requestId()));
        String question = event.questionId().toString();
        return mail(record, MailKind.QUESTION, question, "A question about your request", lines);
    }

    Mail rejected(AuditRecord record, ApprovalEvent.Rejected event) {
        String opening = "Your request was rejected by " + name(event.actor()) + ".";
        MailLines lines = ended(record, opening, event.comment());
        return mail(record, MailKind.REJECTED, "", "Request rejected", lines);
    }

    Mail expired(AuditRecord record, ApprovalEvent.Expired event) {
        MailLines lines = ended(record, "Your request has expired.", event.reason());
        return mail(record, MailKind.EXPIRED, "", "Request expired", lines);
    }

    Mail withdrawn(AuditRecord record, ApprovalEvent.Withdrawn event) {
        MailLines lines = ended(record, "Your request was cancelled before anybody decided.", event.reason());
        return mail(record, MailKind.CANCELLED, "", "Request cancelled", lines);
    }

    Mail stillRunning(AuditRecord record, ExecutionEvent.StillRunning event) {
        String opening =
                "Your command is still running after %s. It usually takes %s. You will hear again when it ends.";
        MailLines lines = new MailLines()
                .sentence(opening.formatted(
                        MailLines.duration(event.runningForSeconds()),
                        MailLines.duration(event.usualDurationSeconds())))
                .about(record.requireOrder())
                .labelled("Ends by", MailLines.moment(event.expiresAt()))
                .labelled("Request ID", record.requestId().toString())
                .gap()
                .sentence("See how it goes: " + settings.request(record.requestId()));
        return mail(record, MailKind.STILL_RUNNING, "", "Command still running", lines);
    }

    private MailLines ended(AuditRecord record, String opening, String why) {
        return new MailLines()
                .sentence(opening + " Nothing ran.")
                .about(record.requireOrder())
                .block("Reason", why)
                .labelled("Request ID", record.requestId().toString())
                .gap()
                .sentence(settings.lookUp(record.requestId()));
    }

    private static Mail mail(AuditRecord record, MailKind kind, String part, String headline, MailLines lines) {
        OrderFacts order = record.requireOrder();
        String subject = "[IT Portal] " + headline + " — " + order.instanceId();
        return new Mail(record.requestId(), kind, part, order.requesterEmail(), subject, lines.toString());
    }

    private static String name(Actor actor) {
        return actor.email() == null ? actor.id() : actor.email();
    }
}
