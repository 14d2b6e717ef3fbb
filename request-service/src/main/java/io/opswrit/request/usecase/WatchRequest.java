package io.opswrit.request.usecase;

import io.opswrit.request.domain.Request;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows one request to its end: first as it is, then as it changes. */
@ApplicationScoped
public class WatchRequest {

    private final RequestWatch watch;

    WatchRequest(RequestWatch watch) {
        this.watch = watch;
    }

    /** @param seenVersion what the caller has seen already; 0 for nothing */
    public Multi<Request> execute(Request request, int seenVersion) {
        Multi<Request> first = request.version() > seenVersion
                ? Multi.createFrom().item(request)
                : Multi.createFrom().empty();
        // looking begins when the first item is taken; a change between the two is seen by its version
        Multi<Request> later =
                request.ended() ? Multi.createFrom().empty() : watch.newerThan(request.id(), request.version());
        return Multi.createBy().concatenating().streams(first, later);
    }
}
