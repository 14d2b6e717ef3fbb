package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.RequestFilter;
import io.opswrit.request.domain.RequestSummary;
import io.opswrit.request.domain.View;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the requests that the caller may see, newest first. */
@ApplicationScoped
public class ListRequests {

    private final UnitOfWork work;
    private final Requests requests;

    ListRequests(UnitOfWork work, Requests requests) {
        this.work = work;
        this.requests = requests;
    }

    public Uni<List<Request>> execute(Caller caller, RequestFilter filter) {
        return work.read(() -> requests.list(View.of(caller), filter));
    }

    /** The same, without what is too large for a list that people read. */
    public Uni<List<RequestSummary>> summaries(Caller caller, RequestFilter filter) {
        return work.read(() -> requests.summaries(View.of(caller), filter));
    }
}
