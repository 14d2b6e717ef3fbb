package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.inbound.Callers.APPROVER;
import static io.opswrit.approval.inbound.Callers.AUDITOR;
import static io.opswrit.approval.inbound.Callers.OPERATOR;

import io.opswrit.approval.inbound.Callers;
import io.opswrit.approval.inbound.TaskFilter;
import io.opswrit.approval.usecase.WatchQueue.News;
import io.opswrit.edge.caller.CurrentCaller;
import io.opswrit.edge.paging.Keyset;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The queue. What is new while it is open is said in one line, and shows when the reader wants it. */
@Path("/approvals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({APPROVER, OPERATOR, AUDITOR})
class QueuePage {

    private final CurrentCaller caller;
    private final QueueViews views;

    QueuePage(CurrentCaller caller, QueueViews views) {
        this.caller = caller;
        this.views = views;
    }

    @CheckedTemplate(basePath = "approvals")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance queue(QueueView queue, News news);

        static native TemplateInstance queue$news(News news);
    }

    @GET
    public Uni<TemplateInstance> show(
            @QueryParam("state") @DefaultValue("pending") TaskFilter state, @QueryParam("after") String after) {
        return views.view(state, Callers.viewer(caller.get()), Keyset.of(null, after))
                .map(queue -> Templates.queue(queue, News.NONE));
    }
}
