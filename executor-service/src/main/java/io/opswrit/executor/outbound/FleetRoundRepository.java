package io.opswrit.executor.outbound;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whose turn it is to survey the fleet: one row with a due time and a lease, for all replicas. */
@ApplicationScoped
public class FleetRoundRepository {

    private static final String CLAIM = """
            update fleet_round set lease_id = :lease, lease_until = :until, due_at = :next
             where due_at <= :now and (lease_until is null or lease_until <= :now)
            """;

    private static final String FINISH = """
            update fleet_round set lease_id = null, lease_until = null, surveyed_at = :looked, managed_tag = :tag
             where lease_id = :lease
            """;

    private static final String LOOKED = "select surveyed_at from fleet_round where managed_tag = :tag";

    private static final String HURRY = """
            update fleet_round set due_at = :now
             where due_at > :now and due_at <= :latest and (lease_until is null or lease_until <= :now)
            """;

    private static final String GIVE_UP =
            "update fleet_round set lease_id = null, lease_until = null where lease_id = :lease";

    private static final String AGE =
            "select cast(extract(epoch from (cast(:now as timestamptz) - surveyed_at)) as bigint) from fleet_round";

    /** @return whether the round is ours until then */
    public Uni<Boolean> claim(UUID lease, Instant now, Instant until, Instant next) {
        return changed(
                CLAIM,
                update -> update.setParameter("lease", lease)
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .setParameter("next", next));
    }

    /** Locks the row, so that nobody else says anything of the fleet before the commit. @return whether it was ours still */
    public Uni<Boolean> finish(UUID lease, Instant looked, String tag) {
        return changed(
                FINISH,
                update -> update.setParameter("lease", lease)
                        .setParameter("looked", looked)
                        .setParameter("tag", tag));
    }

    /** @return when the last whole survey by that tag began; null when there was none */
    public Uni<Instant> lookedAt(String tag) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOKED, Instant.class)
                        .setParameter("tag", tag)
                        .getSingleResultOrNull());
    }

    /** Makes the next survey due now, unless one is under way or would not be due before {@code latest}. */
    public Uni<Boolean> hurry(Instant now, Instant latest) {
        return changed(HURRY, update -> update.setParameter("now", now).setParameter("latest", latest));
    }

    public Uni<Boolean> giveUp(UUID lease) {
        return changed(GIVE_UP, update -> update.setParameter("lease", lease));
    }

    /** @return seconds since the last whole survey; null before the first */
    public Uni<Long> age(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AGE, Long.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull());
    }

    private static Uni<Boolean> changed(String sql, UnaryOperator<Mutiny.MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session ->
                        parameters.apply(session.createNativeQuery(sql)).executeUpdate())
                .map(rows -> rows == 1);
    }
}
