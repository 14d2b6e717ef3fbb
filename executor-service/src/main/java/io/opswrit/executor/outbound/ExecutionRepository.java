package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.Execution;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The executions; who reads one to change it holds its row until the commit. */
@ApplicationScoped
public class ExecutionRepository implements PanacheRepositoryBase<Execution, UUID> {

    /**
     * All columns, for native queries that give entities. Not {@code *}: a migration that adds a column changes the rows of a
     * statement that an older replica has prepared, and PostgreSQL refuses to run that one again.
     */
    static final String COLUMNS = """
            request_id, execution_id, traceparent, taken_up_at, state, revision,
            order_document, order_key_id, order_signature, order_digest, instance_id, approved_by,
            approved_at, dispatch_by, changes,
            attempt, first_intent_at, intent_at, clean_scans, doubtful, ssm_command_id, dispatched_at,
            expires_at, stop_by, guard_version, guard_digest, guard_until, output_prefix,
            due_at, lease_id, lease_until, looks, failures, still_running_said, ssm_status, started_at,
            swept, listed_status, overdue_since,
            stop_asked_at, stop_asked_by, stop_tries, stop_call_due, stop_given_up,
            outcome, ran, reason, reason_code, exit_code, completed_at
            """;

    /** Two topics may speak of a request that has no row yet, so a lock on the row is not enough. */
    private static final String LOCK_REQUESTS = """
            select count(pg_advisory_xact_lock(hashtextextended(id, 0)))
              from (select unnest(string_to_array(:ids, ',')) as id order by 1) as ordered
            """;

    /**
     * The lease of a send begins with its intent, that of a search later. Of a send from before the start nobody knows whether its
     * process still waits for the answer, so that its lease says nothing.
     */
    private static final String UNSEARCHED = """
            select distinct instance_id from execution
             where state = 'DISPATCHING' and clean_scans = 0 and instance_id = any(string_to_array(:ids, ','))
               and (lease_until is null or lease_until <= :now
                    or lease_until > intent_at + :lease * interval '1 millisecond'
                    or intent_at < :started)
            """;

    public Uni<Void> lockRequests(Collection<UUID> requestIds) {
        String ids = String.join(
                ",", requestIds.stream().map(UUID::toString).sorted().toList());
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK_REQUESTS, Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult())
                .replaceWithVoid();
    }

    public Uni<List<Execution>> findForUpdate(Collection<UUID> requestIds) {
        return find("requestId in ?1 order by requestId", requestIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Of these instances those with a send that nobody waits for any more and nobody has searched for since.
     *
     * @param started when this process did
     */
    public Uni<Set<String>> unsearched(Collection<String> instanceIds, Instant started, Instant now, Duration lease) {
        return getSession()
                .chain(session -> session.createNativeQuery(UNSEARCHED, String.class)
                        .setParameter("ids", String.join(",", instanceIds))
                        .setParameter("now", now)
                        .setParameter("started", started)
                        .setParameter("lease", lease.toMillis())
                        .getResultList())
                .map(Set::copyOf);
    }

    public Uni<Long> countDueBefore(Instant deadline) {
        return count("watch.dueAt < ?1", deadline);
    }
}
