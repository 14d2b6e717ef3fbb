package io.opswrit.approval.inbound.rest;

import static io.opswrit.approval.inbound.rest.Callers.APPROVER;
import static io.opswrit.approval.inbound.rest.Callers.AUDITOR;
import static io.opswrit.approval.inbound.rest.Callers.OPERATOR;

import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.usecase.ListTasks;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for a decision, and what became of it. */
@Path("/api/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPROVER, OPERATOR, AUDITOR})
class TaskResource {

    private final CurrentCaller caller;
    private final ListTasks list;
    private final ShowTask show;

    TaskResource(CurrentCaller caller, ListTasks list, ShowTask show) {
        this.caller = caller;
        this.list = list;
        this.show = show;
    }

    @GET
    @Operation(summary = "The tasks that you are asked to decide; operators and auditors see those of all")
    public Uni<Page<TaskLine>> list(
            @QueryParam("state") @DefaultValue("pending") TaskFilter state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        var viewer = Callers.viewer(caller.get());
        var page = Keyset.of(limit, after);
        return state == TaskFilter.ALL ? all(viewer, page) : pending(viewer, page);
    }

    @GET
    @Path("{request_id}")
    @Operation(summary = "One task with all that is needed to decide")
    public Uni<TaskCard> show(@PathParam("request_id") UUID requestId) {
        return show.show(requestId, Callers.viewer(caller.get())).map(TaskCard::of);
    }

    /** The most urgent first. */
    private Uni<Page<TaskLine>> pending(Viewer viewer, Keyset page) {
        var deadline = page.isFirst() ? Instant.EPOCH : page.instant(0);
        var id = page.isFirst() ? ListTasks.FIRST : page.uuid(1);
        return list.pending(viewer, deadline, id, page.rows())
                .map(tasks -> page.page(
                        tasks, TaskLine::of, task -> List.of(task.deadlines().next(), idOf(task))));
    }

    /** The newest first. */
    private Uni<Page<TaskLine>> all(Viewer viewer, Keyset page) {
        var before = page.isFirst() ? ListTasks.NEWEST : page.uuid(0);
        return list.all(viewer, before, page.rows())
                .map(tasks -> page.page(tasks, TaskLine::of, task -> List.of(idOf(task))));
    }

    private static UUID idOf(Task task) {
        return task.order().requestId();
    }
}
