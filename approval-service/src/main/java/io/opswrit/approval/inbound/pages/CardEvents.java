package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.inbound.Callers.APPROVER;
import static io.opswrit.approval.inbound.Callers.AUDITOR;
import static io.opswrit.approval.inbound.Callers.OPERATOR;

import io.opswrit.approval.inbound.pages.CardPages.Part;
import io.opswrit.approval.usecase.WatchCard;
import io.opswrit.edge.caller.Caller;
import io.opswrit.edge.caller.CurrentCaller;
import io.opswrit.edge.live.LiveStream;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A card that moves while it is open: its parts, as the page shows them, whenever something of them has changed. */
@Path("/approvals/{request_id}/events")
class CardEvents {

    private final CurrentCaller caller;
    private final CardPages pages;
    private final WatchCard watch;
    private final LiveStream stream;

    CardEvents(CurrentCaller caller, CardPages pages, WatchCard watch, LiveStream stream) {
        this.caller = caller;
        this.pages = pages;
        this.watch = watch;
        this.stream = stream;
    }

    /** @param seen what the page shows; after a lost line the browser says by itself what it heard last */
    @GET
    @SeenFirst
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({APPROVER, OPERATOR, AUDITOR})
    public Multi<OutboundSseEvent> watch(
            @QueryParam("after") String seen,
            @HeaderParam("Last-Event-ID") String heard,
            @Context ContainerRequestContext call,
            @Context Sse sse) {
        var shown = new AtomicReference<>(Sent.read(heard == null ? seen : heard));
        Multi<OutboundSseEvent> events = cards(SeenFirstFilter.card(call), caller.get())
                .filter(card -> card.version() != shown.get().version())
                .onItem()
                .transformToMultiAndConcatenate(card -> {
                    var before = shown.getAndSet(Sent.of(card));
                    boolean bar = !before.bar().equals(card.bar().kind());
                    return pages.parts(card, bar).onItem().transformToMulti(parts -> events(card, parts, sse));
                });
        return stream.of(events, sse);
    }

    /** The card as it is, then each time that it changes. */
    private Multi<CardView> cards(CardView first, Caller by) {
        Multi<CardView> later = watch.watch(first.id(), first.version())
                .onItem()
                .transformToUniAndConcatenate(version -> pages.view(first.id(), by));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(first), later);
    }

    private static Multi<OutboundSseEvent> events(CardView card, List<Part> parts, Sse sse) {
        List<OutboundSseEvent> events = new ArrayList<>();
        parts.forEach(part -> events.add(
                sse.newEventBuilder().name(part.region()).data(part.html()).build()));
        // the id comes last: who loses the line in between is told all of it again
        events.add(sse.newEventBuilder()
                .name(card.finished() ? LiveStream.END : "seen")
                .id(Sent.of(card).toString())
                .data("")
                .build());
        return Multi.createFrom().iterable(events);
    }
}
