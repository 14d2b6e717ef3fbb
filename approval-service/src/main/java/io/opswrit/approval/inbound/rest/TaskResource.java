package io.opswrit.approval.inbound.rest;

import static io.opswrit.approval.inbound.Callers.APPROVER;
import static io.opswrit.approval.inbound.Callers.AUDITOR;
import static io.opswrit.approval.inbound.Callers.OPERATOR;

import io.opswrit.approval.inbound.Callers;
import io.opswrit.approval.inbound.TaskFilter;
import io.opswrit.approval.inbound.TaskPages;
import io.opswrit.approval.usecase.ShowTask;
import io.opswrit.edge.caller.CurrentCaller;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for a decision, and what became of it. */
@Path("/api/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPROVER, OPERATOR, AUDITOR})
class TaskResource {

    private final CurrentCaller caller;
    private final TaskPages pages;
    private final ShowTask show;

    TaskResource(CurrentCaller caller, TaskPages pages, ShowTask show) {
        this.caller = caller;
        this.pages = pages;
        this.show = show;
    }

    @GET
    @Operation(summary = "The tasks that you are asked to decide; operators and auditors see those of all")
    public Uni<Page<TaskLine>> list(
            @QueryParam("state") @DefaultValue("pending") TaskFilter state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return pages.page(state, Callers.viewer(caller.get()), Keyset.of(limit, after), TaskLine::of);
    }

    @GET
    @Path("{request_id}")
    @Operation(summary = "One task with all that is needed to decide")
    public Uni<TaskCard> show(@PathParam("request_id") UUID requestId) {
        return show.show(requestId, Callers.viewer(caller.get())).map(TaskCard::of);
    }
}
