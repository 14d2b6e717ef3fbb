package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.Mail;
import io.opswrit.audit.domain.Notification;
import io.opswrit.delivery.Times;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who has to be told what, and what came of it. */
@ApplicationScoped
public class Notifications {

    /** Once per request, kind, part and recipient: what was planned before stays as it is. */
    private static final String PLAN = """
            insert into notification
                   (request_id, kind, part, recipient, message_id, subject, text, html, traceparent)
            select cast(m.request_id as uuid), m.kind, m.part, m.recipient, m.message_id, m.subject, m.text, m.html,
                   m.traceparent
              from json_to_recordset(cast(cast(:mails as text) as json)) as m(
                   request_id text, kind text, part text, recipient text, message_id text, subject text, text text,
                   html text, traceparent text)
            on conflict do nothing
            """;

    private static final String OF = """
            select cast(request_id as text), kind, recipient, state, ended_at from notification
             where request_id in (:ids) order by request_id, id
            """;

    /** A mail as a row. */
    private record Row(
            UUID requestId,
            String kind,
            String part,
            String recipient,
            String messageId,
            String subject,
            String text,
            String html,
            String traceparent) {}

    private record Found(UUID requestId, Notification notification) {}

    /** @param mails with the trace of the event that each is about */
    public Uni<Void> plan(List<Planned> mails) {
        if (mails.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = Json.write(mails.stream().map(Notifications::row).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLAN)
                        .setParameter("mails", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Map<UUID, List<Notification>>> of(Collection<UUID> requestIds) {
        if (requestIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("ids", requestIds)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(Notifications::found)
                        .collect(Collectors.groupingBy(
                                Found::requestId, Collectors.mapping(Found::notification, Collectors.toList()))));
    }

    private static Row row(Planned planned) {
        Mail mail = planned.mail();
        return new Row(
                mail.requestId(),
                mail.kind().label(),
                mail.part(),
                mail.to(),
                mail.messageId(),
                mail.subject(),
                mail.text(),
                planned.html(),
                planned.traceparent());
    }

    private static Found found(Object[] row) {
        return new Found(
                UUID.fromString((String) row[0]),
                new Notification((String) row[1], List.of((String) row[2]), (String) row[3], Times.instant(row[4])));
    }

    /**
     * @param html the mail laid out
     * @param traceparent null when the event had none
     */
    public record Planned(Mail mail, String html, String traceparent) {}
}
