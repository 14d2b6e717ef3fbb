package io.opswrit.request.outbound;

import io.opswrit.request.domain.IdempotencyKeyReused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which submission each caller's key stands for. The primary key decides between duplicates that come at once. */
@ApplicationScoped
public class IdempotencyKeys {

    /** A caller's key with the digest of the body that came with it. */
    public record Claim(String callerId, String key, String bodyDigest) {}

    /**
     * A key that is old enough to be forgotten, but still there, is taken over. One that is not is locked all the same, so
     * that clean-up cannot delete it before it was looked at.
     */
    private static final String INSERT = """
            insert into idempotency_key as known (caller_id, key, body_digest, request_id, created_at)
            values (:caller, :key, :digest, :request, :now)
                on conflict (caller_id, key) do update
               set body_digest = excluded.body_digest, request_id = excluded.request_id, created_at = excluded.created_at
             where known.created_at < :forgotten
            """;

    private static final String KNOWN = """
            select body_digest, request_id from idempotency_key
             where caller_id = :caller and key = :key and created_at >= :forgotten
            """;

    /**
     * @param forgotten keys from before then no longer count
     * @return the request that the key stands for, if any
     */
    public Uni<Optional<UUID>> find(Claim claim, Instant forgotten) {
        return Panache.getSession().chain(session -> known(session, claim, forgotten));
    }

    /**
     * @param forgotten keys from before then no longer count
     * @return the request that the key stands for already; empty when it now stands for the new one
     */
    public Uni<Optional<UUID>> claim(Claim claim, UUID requestId, Instant now, Instant forgotten) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("caller", claim.callerId())
                        .setParameter("key", claim.key())
                        .setParameter("digest", claim.bodyDigest())
                        .setParameter("request", requestId)
                        .setParameter("now", now)
                        .setParameter("forgotten", forgotten)
                        .executeUpdate()
                        .chain(taken -> taken > 0
                                ? Uni.createFrom().item(Optional.empty())
                                : known(session, claim, forgotten)));
    }

    public Uni<Integer> forget(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from idempotency_key where created_at < :before")
                        .setParameter("before", before)
                        .executeUpdate());
    }

    private static Uni<Optional<UUID>> known(Mutiny.Session session, Claim claim, Instant forgotten) {
        return session.createNativeQuery(KNOWN, Object[].class)
                .setParameter("caller", claim.callerId())
                .setParameter("key", claim.key())
                .setParameter("forgotten", forgotten)
                .getSingleResultOrNull()
                .map(row -> {
                    if (row != null && !row[0].equals(claim.bodyDigest())) {
                        throw new IdempotencyKeyReused();
                    }
                    return Optional.ofNullable(row).map(known -> (UUID) known[1]);
                });
    }
}
