package io.opswrit.audit.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What approvers are asked. Only those of the level just reached: the others had their mail before. */
final class ApproverMails {

    private final MailSettings settings;

    ApproverMails(MailSettings settings) {
        this.settings = settings;
    }

    List<Mail> opened(AuditRecord record, ApprovalEvent.Opened event) {
        OrderFacts order = record.requireOrder();
        String why = "You are one of those who may decide.";
        String text = text(record, event.dueAt(), event.expiresAt(), why);
        String subject = "[IT Portal] Approval needed — " + order.summary() + " on " + order.instanceId();
        return recipients(event.level(), event.asked())
                .map(to -> new Mail(record.requestId(), MailKind.APPROVAL_ASKED, "", to, subject, text))
                .toList();
    }

    List<Mail> escalated(AuditRecord record, ApprovalEvent.Escalated event) {
        OrderFacts order = record.requireOrder();
        String level = String.valueOf(event.level());
        String why = "Nobody has decided in time, so you are asked as well, on level " + level + ".";
        String text = text(record, event.dueAt(), event.expiresAt(), why);
        String subject = "[IT Portal] Approval overdue — " + order.summary() + " on " + order.instanceId();
        return recipients(event.level(), event.asked())
                .map(to -> new Mail(record.requestId(), MailKind.APPROVAL_ESCALATED, level, to, subject, text))
                .toList();
    }

    private static Stream<String> recipients(int level, List<Asked> people) {
        return people.stream()
                .filter(person -> person.level() == level)
                .map(Asked::email)
                .filter(Objects::nonNull);
    }

    /** @param due null when there is nobody left to escalate to */
    private String text(AuditRecord record, Instant due, Instant expires, String why) {
        OrderFacts order = record.requireOrder();
        Instant until = due == null ? expires : due;
        return new MailLines()
                .sentence("%s asks to %s on %s until %s"
                        .formatted(name(order), order.summary(), order.instanceId(), MailLines.clock(until)))
                .sentence(why)
                .about(order)
                .block("Why", order.justification())
                .labelled("Requester", order.requesterEmail())
                .labelledIf(order.delegated(), "Sent by", order.submittedBy())
                .labelled("Decide by", MailLines.moment(until))
                .labelled("Expires", MailLines.moment(expires))
                .labelled("Request ID", record.requestId().toString())
                .gap()
                .sentence("Look at it and decide: " + settings.approval(record.requestId()))
                .toString();
    }

    private static String name(OrderFacts order) {
        String email = order.requesterEmail();
        return email.substring(0, Math.max(1, email.indexOf('@')));
    }
}
