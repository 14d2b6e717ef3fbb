package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.View;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows one request to its end: first as it is, then as it changes. */
@ApplicationScoped
public class WatchRequest {

    private final UnitOfWork work;
    private final Requests requests;
    private final RequestWatch watch;

    WatchRequest(UnitOfWork work, Requests requests, RequestWatch watch) {
        this.work = work;
        this.requests = requests;
        this.watch = watch;
    }

    /** @param seenVersion what the caller has seen already; 0 for nothing */
    public Multi<Request> execute(Caller caller, UUID id, int seenVersion) {
        Uni<Request> now = work.run(() -> requests.visible(id, View.of(caller)));
        return now.onItem().transformToMulti(request -> from(request, seenVersion));
    }

    private Multi<Request> from(Request request, int seenVersion) {
        Multi<Request> first = request.version() > seenVersion
                ? Multi.createFrom().item(request)
                : Multi.createFrom().empty();
        // looking begins when the first item is taken; a change between the two is seen by its version
        Multi<Request> later =
                request.ended() ? Multi.createFrom().empty() : watch.newerThan(request.id(), request.version());
        return Multi.createBy().concatenating().streams(first, later);
    }
}
