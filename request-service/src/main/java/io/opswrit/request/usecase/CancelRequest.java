package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Permissions;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Texts;
import io.opswrit.request.domain.View;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Asks whoever holds the request by then to stop it; what came of that shows later. */
@ApplicationScoped
public class CancelRequest {

    private final UnitOfWork work;
    private final Requests requests;
    private final Clock clock;

    CancelRequest(UnitOfWork work, Requests requests, Clock clock) {
        this.work = work;
        this.requests = requests;
        this.clock = clock;
    }

    /** @param reason null when none was given */
    public Uni<Request> execute(Caller caller, UUID id, String reason) {
        Texts.checkReason(reason);
        return work.run(() -> requests.decide(id, View.of(caller), request -> cancel(caller, reason, request)));
    }

    private Request.Change cancel(Caller caller, String reason, Request request) {
        Permissions.checkCancel(caller, request);
        return request.cancel(caller.actor(), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
