package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.Execution;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whose turn it is to sweep, for all replicas, and what the sweep is about. */
@ApplicationScoped
public class SweepRepository {

    /** With one or two under way a call for each is as cheap, and tells the output too. */
    private static final String CLAIM = """
            update sweep_round set lease_id = :lease, lease_until = :until
             where due_at <= :now and off_until <= :now and (lease_until is null or lease_until <= :now)
               and exists (select from execution where swept and due_at <= :now)
               and (select count(*) from (select from execution where swept limit 3) few) = 3
            """;

    private static final String WANTED =
            "select ssm_command_id, intent_at from execution where swept and due_at <= :soon";

    private static final String RENEW = "update sweep_round set lease_until = :until where lease_id = :lease";

    private static final String FOUND = """
            select
            """ + ExecutionRepository.COLUMNS + """
              from execution
             where swept and ssm_command_id = any(string_to_array(:commands, ',')) and (lease_until is null or lease_until <= :now)
               for update skip locked
            """;

    /** A list that should have it does not, so that it has to be asked for by its name. */
    private static final String MISSED = """
            update execution set swept = false where request_id in (
                select request_id from execution
                 where swept and ssm_command_id = any(string_to_array(:commands, ','))
                   and dispatched_at < :old and (lease_until is null or lease_until <= :now)
                   for update skip locked)
            """;

    private static final String FINISH = """
            update sweep_round set lease_id = null, lease_until = null, due_at = :next, failures = 0 where lease_id = :lease
            """;

    private static final String FAIL = """
            update sweep_round set lease_id = null, lease_until = null, failures = failures + 1,
                   off_until = cast(:now as timestamptz) + interval '1 second' * least(60, 5 * power(2, least(failures, 10)))
             where lease_id = :lease
            """;

    /** One that a sweep wants to hear of, and since when SSM may have it. */
    public record Wanted(String commandId, Instant since) {}

    /** @return whether the round is ours until then */
    public Uni<Boolean> claim(UUID lease, Instant now, Instant until) {
        return changed(
                CLAIM,
                update -> update.setParameter("lease", lease)
                        .setParameter("now", now)
                        .setParameter("until", until));
    }

    /** @param soon what is due by then is wanted already */
    public Uni<List<Wanted>> wanted(Instant soon) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WANTED, Object[].class)
                        .setParameter("soon", soon)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Wanted((String) row[0], ((OffsetDateTime) row[1]).toInstant()))
                        .toList());
    }

    /** Locks the round until the commit. @return whether it was ours still */
    public Uni<Boolean> renew(UUID lease, Instant until) {
        return changed(RENEW, update -> update.setParameter("lease", lease).setParameter("until", until));
    }

    /** Those of these commands that are left to sweeps and that nobody looks at otherwise. */
    public Uni<List<Execution>> findForUpdate(Collection<String> commands, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOUND, Execution.class)
                        .setParameter("commands", String.join(",", commands))
                        .setParameter("now", now)
                        .getResultList());
    }

    /** @param old what was sent later may not be listed yet */
    public Uni<Boolean> missed(Collection<String> commands, Instant old, Instant now) {
        return changed(
                MISSED,
                update -> update.setParameter("commands", String.join(",", commands))
                        .setParameter("old", old)
                        .setParameter("now", now));
    }

    public Uni<Boolean> finish(UUID lease, Instant next) {
        return changed(FINISH, update -> update.setParameter("lease", lease).setParameter("next", next));
    }

    /** Nobody sweeps for a while, longer after each failure. */
    public Uni<Boolean> fail(UUID lease, Instant now) {
        return changed(FAIL, update -> update.setParameter("lease", lease).setParameter("now", now));
    }

    private static Uni<Boolean> changed(String sql, UnaryOperator<Mutiny.MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session ->
                        parameters.apply(session.createNativeQuery(sql)).executeUpdate())
                .map(rows -> rows > 0);
    }
}
