package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.MailPlan;
import io.opswrit.audit.domain.OrderNotKnown;
import io.opswrit.audit.outbound.MailPages;
import io.opswrit.audit.outbound.Notifications;
import io.opswrit.audit.outbound.Notifications.Planned;
import io.opswrit.delivery.Received;
import io.opswrit.delivery.Unprocessable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Notes which mails the events of a batch ask for; they leave later, when the batch is safe. */
@ApplicationScoped
class PlanMails {

    private final MailPlan plan;
    private final MailPages pages;
    private final Notifications notifications;

    PlanMails(MailPlan plan, MailPages pages, Notifications notifications) {
        this.plan = plan;
        this.pages = pages;
        this.notifications = notifications;
    }

    /** @param records as they are after all of these events; the order in a record never changes */
    Uni<Void> plan(List<Received> telling, Map<UUID, AuditRecord> records) {
        return notifications.plan(telling.stream()
                .flatMap(received -> planned(received, records.get(UUID.fromString(received.key()))))
                .toList());
    }

    private Stream<Planned> planned(Received received, AuditRecord record) {
        try {
            return plan.mails(received.event().orElseThrow(), record).stream()
                    .map(mail -> new Planned(mail, pages.html(mail), received.traceparent()));
        } catch (OrderNotKnown e) {
            throw new Unprocessable(e.getMessage());
        }
    }
}
