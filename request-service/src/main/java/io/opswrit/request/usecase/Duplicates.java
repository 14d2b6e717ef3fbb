package io.opswrit.request.usecase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.request.domain.AcceptedOrder;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Submission;
import io.opswrit.request.outbound.IdempotencyKeys;
import io.opswrit.request.outbound.IdempotencyKeys.Claim;
import io.opswrit.request.outbound.Requests;
import io.opswrit.writ.Canonical;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds out whether a submission was accepted before, by the key that its caller gave it. */
@ApplicationScoped
class Duplicates {

    private final IdempotencyKeys keys;
    private final Requests requests;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration retention;

    Duplicates(
            IdempotencyKeys keys,
            Requests requests,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "opswrit.idempotency.retention", defaultValue = "24h") Duration retention) {
        this.keys = keys;
        this.requests = requests;
        this.json = json;
        this.clock = clock;
        this.retention = retention;
    }

    Claim claim(Caller caller, String key, Submission submission) {
        return new Claim(caller.person().id(), key, Canonical.digest(json.valueToTree(submission)));
    }

    /** Before anything is judged; fails when the key was used with another body. */
    Uni<Optional<Request>> earlier(Claim claim) {
        return keys.find(claim, clock.instant().minus(retention)).chain(this::load);
    }

    /** Within the transaction that accepts the order: of duplicates that come at once, all but one find it here. */
    Uni<Optional<Request>> earlierOrNow(Claim claim, AcceptedOrder accepted) {
        Instant now = accepted.order().submittedAt();
        return keys.claim(claim, accepted.requestId(), now, now.minus(retention))
                .chain(this::load);
    }

    Uni<Integer> forget(Instant now) {
        return keys.forget(now.minus(retention));
    }

    private Uni<Optional<Request>> load(Optional<UUID> id) {
        return requests.load(id.map(List::of).orElse(List.of()))
                .map(found -> found.stream().findFirst());
    }
}
