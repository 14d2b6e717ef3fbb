package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.Crowd;
import io.opswrit.executor.domain.Execution;
import io.opswrit.executor.domain.Turns;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which executions are due, and whose turn it is among them. */
@ApplicationScoped
public class DueRepository {

    /**
     * Sends are claimed by one replica at a time, or two would each find room for the next change of an instance. A replica that
     * stands still while it claims loses its session, and the lock with it.
     */
    private static final String LOCK_SENDS = """
            select pg_try_advisory_xact_lock(hashtextextended('opswrit sends', 0))
              from set_config('idle_in_transaction_session_timeout', '5000', true)
            """;

    /**
     * A QUEUED one has room when fewer than one change, or three reads, of its instance are under way or wait longer than it.
     * What is late ends without a call, so that it needs no room. Last come the looks: those first whose end a list has told.
     */
    private static final String DUE = """
            with free as not materialized (
                select * from execution where due_at <= :now and (lease_until is null or lease_until <= :now)
            ), waiting as not materialized (
                select request_id, due_at, instance_id, changes, row_number() over (
                       partition by instance_id, changes order by taken_up_at, request_id) as place
                  from free where state = 'QUEUED' and dispatch_by > :now
            ), sweeps as (
                select off_until <= :now and (select count(*) from (select from execution where swept limit 3) few) = 3 as on
                  from sweep_round
            ), picked as (
                (select request_id, 1 as turn, due_at from free
                  where state = 'QUEUED' and dispatch_by <= :now order by due_at limit :most)
                union all
                (select request_id, 2, due_at from free
                  where state in ('SENT', 'RUNNING') and stop_call_due order by due_at limit :stops)
                union all
                (select request_id, 3, due_at from waiting q
                  where place <= case when changes then 1 else 3 end
                    and place <= case when changes then 1 else 3 end - (
                        select count(*) from (select from execution b
                         where b.instance_id = q.instance_id and b.changes = q.changes
                           and b.state in ('DISPATCHING', 'SENT', 'RUNNING') limit 3) under_way)
                  order by due_at limit :sends)
                union all
                (select request_id, 4, due_at from free where state = 'DISPATCHING' order by due_at limit :searches)
                union all
                (select request_id, case when listed_status is null then 6 else 5 end, due_at from free
                  where state in ('SENT', 'RUNNING') and not stop_call_due
                    and (not swept or due_at <= :overdue or not (select sweeps.on from sweeps))
                  order by 2, due_at limit :looks)
            )
            select
            """ + ExecutionRepository.COLUMNS + """
              from execution
             where request_id in (select request_id from picked order by turn, due_at limit :most)
               and due_at <= :now and (lease_until is null or lease_until <= :now)
               for update skip locked
            """;

    private static final String CROWDED = """
            select instance_id, changes from execution
             where instance_id = any(string_to_array(:instances, ',')) and state in ('DISPATCHING', 'SENT', 'RUNNING')
             group by instance_id, changes
            having count(*) >= case when changes then 1 else 3 end
            """;

    /** @return whether sends may be claimed in this transaction; else another replica is at it */
    public Uni<Boolean> lockSends() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(LOCK_SENDS, Boolean.class).getSingleResult());
    }

    /**
     * What is due and nobody works on; rows that another replica is claiming are left to it.
     *
     * @param patience how long sweeps may miss one before it is looked at by itself
     */
    public Uni<List<Execution>> findForUpdate(Instant now, int most, Turns turns, Duration patience) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, Execution.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .setParameter("stops", turns.stops())
                        .setParameter("sends", turns.sends())
                        .setParameter("searches", turns.searches())
                        .setParameter("looks", turns.looks())
                        .setParameter("overdue", now.minus(patience))
                        .getResultList());
    }

    public Uni<Crowd> crowdAt(Collection<String> instances) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CROWDED, Object[].class)
                        .setParameter("instances", String.join(",", instances))
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.partitioningBy(
                                row -> (Boolean) row[1],
                                Collectors.mapping(row -> (String) row[0], Collectors.toSet()))))
                .map(byEffect -> new Crowd(byEffect.get(true), byEffect.get(false)));
    }
}
