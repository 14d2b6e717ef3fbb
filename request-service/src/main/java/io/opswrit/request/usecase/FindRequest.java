package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.View;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows one request to who may see it. */
@ApplicationScoped
public class FindRequest {

    private final UnitOfWork work;
    private final Requests requests;

    FindRequest(UnitOfWork work, Requests requests) {
        this.work = work;
        this.requests = requests;
    }

    public Uni<Request> execute(Caller caller, UUID id) {
        return work.read(() -> requests.visible(id, View.of(caller)));
    }
}
