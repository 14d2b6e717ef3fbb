package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.Handover;
import io.opswrit.audit.domain.WaitingMail;
import io.opswrit.audit.domain.WaitingMails;
import io.opswrit.delivery.Times;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The mails that wait, shared by all replicas: each takes some for a while, and what it does not end is due again. */
@ApplicationScoped
public class MailQueue {

    private static final String CLAIM = """
            update notification n
               set attempts = n.attempts + 1, leased_until = now() + :lease * interval '1 millisecond'
              from (select id from notification
                     where state = 'waiting' and due_at <= now() and (leased_until is null or leased_until <= now())
                     order by due_at, id limit :most for update skip locked) as due
             where n.id = due.id
            returning n.id, cast(n.request_id as text), n.kind, n.recipient, n.message_id, n.subject, n.text, n.html,
                      n.traceparent, n.attempts, n.planned_at
            """;

    /** Facts about one request leave in the order of their revisions only when nobody else counts them just now. */
    private static final String LOCK =
            "select 1 from audit_record where request_id in (:ids) order by request_id for update";

    /** A mail that another replica has ended meanwhile is left out, so each is told of once. */
    private static final String END = """
            with ended as (
                select n.id, e.state, e.reason, e.at,
                       row_number() over (partition by n.request_id order by n.id)
                       + (select count(*) from notification o where o.request_id = n.request_id and o.revision is not null)
                       as revision
                  from json_to_recordset(cast(cast(:ended as text) as json)) as e(id bigint, state text, reason text, at text)
                  join notification n on n.id = e.id and n.state = 'waiting')
            update notification n
               set state = e.state, revision = e.revision, ended_at = cast(e.at as timestamptz), last_error = e.reason,
                   text = null, html = null, leased_until = null
              from ended e
             where n.id = e.id
            returning n.id, n.revision
            """;

    private static final String POSTPONE = """
            update notification n
               set due_at = now() + p.pause * interval '1 millisecond', leased_until = null, last_error = p.reason
              from json_to_recordset(cast(cast(:postponed as text) as json)) as p(id bigint, pause bigint, reason text)
             where n.id = p.id and n.state = 'waiting'
            """;

    private static final String MEASURE = """
            select count(*), coalesce(cast(extract(epoch from now() - min(planned_at)) as bigint), 0)
              from notification where state = 'waiting'
            """;

    private record Ended(long id, String state, String reason, Instant at) {}

    private record Postponed(long id, long pause, String reason) {}

    public Uni<List<WaitingMail>> claim(int most, Duration lease) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("most", most)
                        .setParameter("lease", lease.toMillis())
                        .getResultList())
                .map(rows -> rows.stream().map(MailQueue::mail).toList());
    }

    /** @return the revision of each mail that has ended just now, by the id of the mail */
    public Uni<Map<Long, Integer>> end(Collection<Handover> handovers) {
        TreeSet<UUID> requests =
                handovers.stream().map(h -> h.mail().requestId()).collect(Collectors.toCollection(TreeSet::new));
        String ended = Json.write(handovers.stream().map(MailQueue::ended).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter("ids", requests)
                        .getResultList()
                        .chain(() -> session.createNativeQuery(END, Object[].class)
                                .setParameter("ended", ended)
                                .getResultList()))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).intValue())));
    }

    /** @param waits by handover */
    public Uni<Void> postpone(Map<Handover, Duration> waits) {
        if (waits.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Postponed> postponed = waits.entrySet().stream()
                .map(wait -> new Postponed(
                        wait.getKey().mail().id(),
                        wait.getValue().toMillis(),
                        wait.getKey().reason()))
                .toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(POSTPONE)
                        .setParameter("postponed", Json.write(postponed))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<WaitingMails> measure() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(MEASURE, Object[].class).getSingleResult())
                .map(row -> new WaitingMails(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    private static Ended ended(Handover handover) {
        String state = handover.result() == Handover.Result.TAKEN ? "sent" : "failed";
        return new Ended(handover.mail().id(), state, handover.reason(), handover.at());
    }

    private static WaitingMail mail(Object[] row) {
        return new WaitingMail(
                ((Number) row[0]).longValue(),
                UUID.fromString((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                ((Number) row[9]).intValue(),
                Times.instant(row[10]));
    }
}
