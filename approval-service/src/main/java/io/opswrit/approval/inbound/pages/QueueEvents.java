package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.inbound.Callers.APPROVER;
import static io.opswrit.approval.inbound.Callers.AUDITOR;
import static io.opswrit.approval.inbound.Callers.OPERATOR;

import io.opswrit.approval.inbound.Callers;
import io.opswrit.approval.usecase.Timing;
import io.opswrit.approval.usecase.WatchQueue;
import io.opswrit.edge.caller.CurrentCaller;
import io.opswrit.edge.live.LiveStream;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;

/** What is new in the queue since its page was made. */
@Path("/approvals/events")
@RolesAllowed({APPROVER, OPERATOR, AUDITOR})
class QueueEvents {

    private final CurrentCaller caller;
    private final WatchQueue watch;
    private final LiveStream stream;
    private final Timing timing;

    QueueEvents(CurrentCaller caller, WatchQueue watch, LiveStream stream, Timing timing) {
        this.caller = caller;
        this.watch = watch;
        this.stream = stream;
        this.timing = timing;
    }

    /** @param since when the open page was made */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> watch(@QueryParam("since") Instant since, @Context Sse sse) {
        var from = since == null ? timing.now() : since;
        Multi<OutboundSseEvent> events = watch.watch(Callers.viewer(caller.get()), from)
                .onItem()
                .transformToUniAndConcatenate(
                        news -> QueuePage.Templates.queue$news(news).createUni())
                .map(html -> sse.newEventBuilder().name("news").data(html).build());
        return stream.of(events, sse);
    }
}
