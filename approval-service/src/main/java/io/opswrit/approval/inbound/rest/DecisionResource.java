package io.opswrit.approval.inbound.rest;

import static io.opswrit.approval.inbound.Callers.APPROVER;

import io.opswrit.approval.domain.NotAsked;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.inbound.Approval;
import io.opswrit.approval.inbound.Callers;
import io.opswrit.approval.inbound.InfoRequest;
import io.opswrit.approval.inbound.Rejection;
import io.opswrit.approval.usecase.ApproveTask;
import io.opswrit.approval.usecase.AskForInfo;
import io.opswrit.approval.usecase.RejectTask;
import io.opswrit.approval.usecase.ShowTask;
import io.opswrit.approval.usecase.TaskNotFound;
import io.opswrit.edge.caller.Caller;
import io.opswrit.edge.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The three decisions. Each answers with the task as it is afterwards. */
@Path("/api/approvals/{request_id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(APPROVER)
class DecisionResource {

    private final CurrentCaller caller;
    private final ApproveTask approve;
    private final RejectTask reject;
    private final AskForInfo ask;
    private final ShowTask show;

    DecisionResource(CurrentCaller caller, ApproveTask approve, RejectTask reject, AskForInfo ask, ShowTask show) {
        this.caller = caller;
        this.approve = approve;
        this.reject = reject;
        this.ask = ask;
        this.show = show;
    }

    @POST
    @Path("approve")
    @Operation(summary = "Approve the order with this digest; it runs")
    public Uni<TaskCard> approve(@PathParam("request_id") UUID requestId, @Valid Approval approval) {
        var by = caller.get();
        return card(
                by,
                requestId,
                approve.approve(requestId, Callers.decider(by), approval.orderDigest(), approval.commentOrNull()));
    }

    @POST
    @Path("reject")
    @Operation(summary = "Reject the order; it never runs, and the requester reads why")
    public Uni<TaskCard> reject(@PathParam("request_id") UUID requestId, @Valid Rejection rejection) {
        var by = caller.get();
        return card(by, requestId, reject.reject(requestId, Callers.decider(by), null, rejection.comment()));
    }

    @POST
    @Path("request-info")
    @Operation(summary = "Ask the requester something; the clock stands still until the answer")
    public Uni<TaskCard> requestInfo(@PathParam("request_id") UUID requestId, @Valid InfoRequest request) {
        var by = caller.get();
        return card(by, requestId, ask.ask(requestId, Callers.decider(by), null, request.question()));
    }

    /** Who may see a task but is not asked hears that (403); to the others it does not exist (404). */
    private Uni<TaskCard> card(Caller by, UUID requestId, Uni<Task> decision) {
        var viewer = Callers.viewer(by);
        return decision.chain(() -> show.show(requestId, viewer))
                .map(TaskCard::of)
                .onFailure(NotAsked.class)
                .transform(notAsked -> viewer.seesAll() ? notAsked : new TaskNotFound());
    }
}
