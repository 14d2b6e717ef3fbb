package io.opswrit.audit.domain;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Ran;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.Status;

/** What requesters are told on the way, and when it ends before the executor took it up. */
final class RequesterMails {

    private final MailSettings settings;

    RequesterMails(MailSettings settings) {
        this.settings = settings;
    }

    Mail delegated(AuditRecord record) {
        OrderFacts order = record.requireOrder();
        Status status = order.riskLevel() == RiskLevel.HIGH ? Status.PENDING_APPROVAL : Status.QUEUED;
        String opening = order.submittedBy() + " sent a request in your name.";
        String now = "If you agree, there is nothing to do. If this is not what you want, cancel it on its page.";
        MailDraft draft = new MailDraft(status, opening, now)
                .about(order)
                .standing()
                .labelled("Sent by", order.submittedBy())
                .words("Why", order.justification());
        return mail(record, MailKind.DELEGATED, "", "A request in your name", draft);
    }

    Mail question(AuditRecord record, ApprovalEvent.InfoRequested event) {
        String opening = "An approver has a question about your request.";
        String now = "It waits until you answer on its page; without an answer it expires.";
        MailDraft draft = new MailDraft(Status.INFO_REQUESTED, opening, now)
                .words("Question", event.question())
                .labelled("Asked by", event.actor().shown())
                .labelled("Answer by", MailTimes.deadline(event.expiresAt()))
                .about(record.requireOrder())
                .standing();
        String question = event.questionId().toString();
        return mail(record, MailKind.QUESTION, question, "A question about your request", draft);
    }

    Mail rejected(AuditRecord record, ApprovalEvent.Rejected event) {
        String opening = "Your request was rejected by " + event.actor().shown() + ".";
        String now = "Nothing ran. Read why before you ask again.";
        MailDraft draft = ended(record, new MailDraft(Status.REJECTED, opening, now), event.comment());
        return mail(record, MailKind.REJECTED, "", "Request rejected", draft);
    }

    Mail expired(AuditRecord record, ApprovalEvent.Expired event) {
        String now = "Nothing ran. If it is still needed, ask again.";
        MailDraft draft =
                ended(record, new MailDraft(Status.EXPIRED, "Your request has expired.", now), event.reason());
        return mail(record, MailKind.EXPIRED, "", "Request expired", draft);
    }

    Mail withdrawn(AuditRecord record, ApprovalEvent.Withdrawn event) {
        String opening = "Your request was cancelled before anybody decided.";
        String now = "Nothing ran. There is nothing left to do.";
        MailDraft draft = new MailDraft(Status.CANCELLED, opening, now);
        return mail(record, MailKind.CANCELLED, "", "Request cancelled", ended(record, draft, event.reason()));
    }

    Mail stillRunning(AuditRecord record, ExecutionEvent.StillRunning event) {
        String opening = "Your command is still running after %s. It usually takes %s."
                .formatted(
                        MailTimes.duration(event.runningForSeconds()),
                        MailTimes.duration(event.usualDurationSeconds()));
        String now = "You will hear again when it ends. Until then its page shows how it goes.";
        MailDraft draft = new MailDraft(Status.STILL_RUNNING, opening, now)
                .about(record.requireOrder())
                .standing()
                .labelled("Ends by", MailTimes.deadline(event.expiresAt()));
        return mail(record, MailKind.STILL_RUNNING, "", "Command still running", draft);
    }

    Mail settled(AuditRecord record, RequestEvent.Settled event) {
        String opening = event.actor().shown()
                + " looked into your command, of which nobody could tell whether it ran: " + found(event.ran());
        String now = "The outcome stays unknown, because SSM never told it; what was found stands beside it.";
        MailDraft draft = ended(record, new MailDraft(Status.UNKNOWN, opening, now), event.reason());
        return mail(record, MailKind.SETTLED, String.valueOf(event.revision()), "Command looked into", draft);
    }

    private static String found(Ran ran) {
        return switch (ran) {
            case YES -> "it did run.";
            case NO -> "it did not run.";
            case UNKNOWN -> "that could not be found out.";
        };
    }

    private MailDraft ended(AuditRecord record, MailDraft draft, String why) {
        return draft.about(record.requireOrder())
                .standing()
                .words("Reason", why)
                .link(settings.record(record.requestId()));
    }

    private Mail mail(AuditRecord record, MailKind kind, String part, String headline, MailDraft draft) {
        OrderFacts order = record.requireOrder();
        String subject = "[IT Portal] " + headline + " — " + order.instanceId();
        MailLink card = settings.request(record.requestId(), order.summary() + " on " + order.instanceId());
        MailBody body = draft.body(record.requestId(), card);
        return new Mail(record.requestId(), kind, part, order.requesterEmail(), subject, body);
    }
}
