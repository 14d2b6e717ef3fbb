package io.opswrit.request.usecase;

import io.opswrit.delivery.Traces;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.AcceptedOrder;
import io.opswrit.request.domain.Admission;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.OrderDesk;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Submission;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Accepts a request: signs its order, keeps it and tells the other services, or refuses it and changes nothing. */
@ApplicationScoped
public class SubmitRequest {

    private final Admission admission;
    private final OrderDesk desk;
    private final UnitOfWork work;
    private final Requests requests;
    private final Duplicates duplicates;

    SubmitRequest(Admission admission, OrderDesk desk, UnitOfWork work, Requests requests, Duplicates duplicates) {
        this.admission = admission;
        this.desk = desk;
        this.work = work;
        this.requests = requests;
        this.duplicates = duplicates;
    }

    /**
     * @param idempotencyKey null when the caller gave none
     * @return the request as it is when just accepted; for a key that was used before, the one accepted then
     */
    public Uni<Request> execute(Caller caller, Submission submission, String idempotencyKey) {
        String traceparent = Traces.current();
        AcceptedOrder accepted = desk.accept(admission.assess(caller, submission), caller, submission, traceparent);
        Request.Change change = Request.submit(accepted, caller.actor());
        return work.run(() -> idempotencyKey == null
                ? add(change)
                : duplicates
                        .earlier(caller, idempotencyKey, submission, accepted)
                        .chain(earlier -> earlier.isPresent()
                                ? Uni.createFrom()
                                        .item(Request.first(earlier.get().accepted()))
                                : add(change)));
    }

    private Uni<Request> add(Request.Change change) {
        return requests.add(change).replaceWith(change.request());
    }
}
