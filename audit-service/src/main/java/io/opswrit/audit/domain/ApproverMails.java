package io.opswrit.audit.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Asked;
import io.opswrit.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What approvers are asked. Only those of the level just reached: the others had their mail before. */
final class ApproverMails {

    private static final String NOW = " Nothing runs unless somebody approves it.";

    private final MailSettings settings;

    ApproverMails(MailSettings settings) {
        this.settings = settings;
    }

    List<Mail> opened(AuditRecord record, ApprovalEvent.Opened event) {
        MailBody body = body(record, event.dueAt(), event.expiresAt(), "You are one of those who may decide.");
        String subject = "[IT Portal] Approval needed — " + what(record.requireOrder());
        return recipients(event.level(), event.asked())
                .map(to -> new Mail(record.requestId(), MailKind.APPROVAL_ASKED, "", to, subject, body))
                .toList();
    }

    List<Mail> escalated(AuditRecord record, ApprovalEvent.Escalated event) {
        String level = String.valueOf(event.level());
        String why = "Nobody has decided in time, so you are asked as well, on level " + level + ".";
        MailBody body = body(record, event.dueAt(), event.expiresAt(), why);
        String subject = "[IT Portal] Approval overdue — " + what(record.requireOrder());
        return recipients(event.level(), event.asked())
                .map(to -> new Mail(record.requestId(), MailKind.APPROVAL_ESCALATED, level, to, subject, body))
                .toList();
    }

    private static Stream<String> recipients(int level, List<Asked> people) {
        return people.stream()
                .filter(person -> person.level() == level)
                .map(Asked::email)
                .filter(Objects::nonNull);
    }

    /** @param due null when there is nobody left to escalate to */
    private MailBody body(AuditRecord record, Instant due, Instant expires, String why) {
        OrderFacts order = record.requireOrder();
        Instant until = due == null ? expires : due;
        String opening = "%s asks to %s until %s".formatted(name(order), what(order), MailTimes.clock(until));
        return new MailDraft(Status.PENDING_APPROVAL, opening, why + NOW)
                .about(order)
                .standing()
                .words("Why", order.justification())
                .labelled("Requester", order.requesterEmail())
                .labelledIf(order.delegated(), "Sent by", order.submittedBy())
                .labelledIf(due != null, "Decide by", MailTimes.deadline(until))
                .labelled("Expires", MailTimes.deadline(expires))
                .body(record.requestId(), settings.approval(record.requestId(), what(order)));
    }

    private static String what(OrderFacts order) {
        return order.summary() + " on " + order.instanceId();
    }

    private static String name(OrderFacts order) {
        String email = order.requesterEmail();
        return email.substring(0, Math.max(1, email.indexOf('@')));
    }
}
