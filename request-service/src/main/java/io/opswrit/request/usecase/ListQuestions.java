package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.events.Status;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.RequestFilter;
import io.opswrit.request.domain.RequestSummary;
import io.opswrit.request.domain.View;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the caller's own requests that wait for an answer, newest first. */
@ApplicationScoped
public class ListQuestions {

    private final UnitOfWork work;
    private final Requests requests;

    ListQuestions(UnitOfWork work, Requests requests) {
        this.work = work;
        this.requests = requests;
    }

    public Uni<List<RequestSummary>> execute(Caller caller, int limit) {
        var filter = new RequestFilter(Status.INFO_REQUESTED, null, null, null, null, null, null, null, limit);
        return work.read(() -> requests.summaries(View.ofOwn(caller), filter));
    }
}
