package io.opswrit.request.usecase;

import io.opswrit.delivery.Together;
import io.opswrit.delivery.Traces;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.AcceptedOrder;
import io.opswrit.request.domain.Admission;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.OrderDesk;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Submission;
import io.opswrit.request.outbound.IdempotencyKeys.Claim;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Accepts a request: signs its order, keeps it and tells the other services, or refuses it and changes nothing. */
@ApplicationScoped
public class SubmitRequest {

    /** In a stream of requests this much is waited for company; a lone one is accepted at once. */
    private static final Duration PACE = Duration.ofMillis(10);

    private final Admission admission;
    private final OrderDesk desk;
    private final UnitOfWork work;
    private final Requests requests;
    private final Duplicates duplicates;
    private final Together<Request.Change, Request> together;

    SubmitRequest(Admission admission, OrderDesk desk, UnitOfWork work, Requests requests, Duplicates duplicates) {
        this.admission = admission;
        this.desk = desk;
        this.work = work;
        this.requests = requests;
        this.duplicates = duplicates;
        this.together = new Together<>(work, PACE, this::add);
    }

    /**
     * @param idempotencyKey null when the caller gave none
     * @return the request as it is when just accepted; for a key that was used before, the one accepted then, whatever
     *     the catalogue and the caller's roles have become since
     */
    public Uni<Request> execute(Caller caller, Submission submission, String idempotencyKey) {
        String traceparent = Traces.current();
        if (idempotencyKey == null) {
            return together.run(judge(caller, submission, traceparent));
        }
        Claim claim = duplicates.claim(caller, idempotencyKey, submission);
        return work.run(() -> duplicates
                .earlier(claim)
                .chain(earlier -> earlier.map(SubmitRequest::asAccepted)
                        .orElseGet(() -> addOnce(claim, judge(caller, submission, traceparent)))));
    }

    private Request.Change judge(Caller caller, Submission submission, String traceparent) {
        AcceptedOrder accepted = desk.accept(admission.assess(caller, submission), caller, submission, traceparent);
        return Request.submit(accepted, caller.actor());
    }

    private Uni<Request> addOnce(Claim claim, Request.Change change) {
        return duplicates
                .earlierOrNow(claim, change.request().accepted())
                .chain(earlier -> earlier.map(SubmitRequest::asAccepted).orElseGet(() -> add(change)));
    }

    private Uni<Request> add(Request.Change change) {
        return add(List.of(change)).map(List::getFirst);
    }

    private Uni<List<Request>> add(List<Request.Change> changes) {
        return requests.add(changes)
                .replaceWith(() -> changes.stream().map(Request.Change::request).toList());
    }

    private static Uni<Request> asAccepted(Request earlier) {
        return Uni.createFrom().item(Request.first(earlier.accepted()));
    }
}
