package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.events.Ran;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Permissions;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Settlement;
import io.opswrit.request.domain.Texts;
import io.opswrit.request.domain.View;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes beside an unknown outcome what an operator found out about it. */
@ApplicationScoped
public class SettleRequest {

    private final UnitOfWork work;
    private final Requests requests;
    private final Clock clock;

    SettleRequest(UnitOfWork work, Requests requests, Clock clock) {
        this.work = work;
        this.requests = requests;
        this.clock = clock;
    }

    /** @param ran null when that could not be found out */
    public Uni<Request> execute(Caller caller, UUID id, Ran ran, String reason) {
        Texts.checkFinding(reason);
        Ran found = ran == null ? Ran.UNKNOWN : ran;
        return work.run(() -> requests.decide(id, View.of(caller), request -> settle(caller, found, reason, request)));
    }

    private Request.Change settle(Caller caller, Ran ran, String reason, Request request) {
        Permissions.checkSettle(caller, request);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return request.settle(caller.actor(), new Settlement(ran, reason, caller.shown(), now));
    }
}
