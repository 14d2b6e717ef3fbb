package io.opswrit.request.outbound;

import io.opswrit.request.domain.Overdue;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts active requests by age, which their ids hold: the index of active ones is in the order of submission. */
@ApplicationScoped
public class OverdueQuery {

    private static final String COUNT = """
            select count(*), cast(extract(epoch from min(submitted_at)) * 1000 as bigint)
              from (select submitted_at from request where active and request_id < :first order by request_id limit 1000) as found
            """;

    /** @return those submitted before then; a count of 1000 stands for "or more" */
    public Uni<Overdue> submittedBefore(Instant time) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter("first", Ids.lowest(time))
                        .getSingleResult())
                .map(row -> overdue((Long) row[0], (Long) row[1]));
    }

    private static Overdue overdue(Long count, Long oldest) {
        return new Overdue(count, oldest == null ? null : Instant.ofEpochMilli(oldest));
    }
}
