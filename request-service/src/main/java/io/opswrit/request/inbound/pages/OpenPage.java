package io.opswrit.request.inbound.pages;

import io.opswrit.edge.live.LiveStream;
import io.opswrit.request.inbound.pages.RequestPage.Templates;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page that stands open somewhere, and what it shows by now. A form is sent anew only when it has become another one, and
 * the sentence that is read aloud only when it says something else.
 */
final class OpenPage {

    private final Sse sse;
    private Seen seen;
    private Headline spoken;

    OpenPage(Seen seen, Sse sse) {
        this.seen = seen;
        this.sse = sse;
    }

    /** @return the parts that changed; the id goes with the last one, so that a line lost in between brings all of them again */
    Multi<OutboundSseEvent> changed(RequestDetails request) {
        List<Uni<OutboundSseEvent>> parts = new ArrayList<>();
        if (!request.headline().equals(spoken)) {
            parts.add(part("headline", Templates.request$headline(request), null));
        }
        if (!request.seen().question().equals(seen.question()) || seen.stop() == null) {
            parts.add(part("answer", Templates.request$answer(request, Typed.nothing()), null));
        }
        if (!request.seen().stop().equals(seen.stop()) || request.ended()) {
            parts.add(part("actions", Templates.request$actions(request, Typed.nothing()), null));
        }
        parts.add(part("facts", Templates.request$facts(request), null));
        parts.add(part("state", Templates.request$state(request), request.seen().toString()));
        seen = request.seen();
        spoken = request.headline();
        return Multi.createBy()
                .concatenating()
                .streams(parts.stream().map(Uni::toMulti).toList());
    }

    OutboundSseEvent end() {
        return sse.newEventBuilder()
                .name(LiveStream.END)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data("The request has ended.")
                .build();
    }

    private Uni<OutboundSseEvent> part(String name, TemplateInstance fragment, String id) {
        return fragment.createUni().map(html -> {
            var event = sse.newEventBuilder().name(name).mediaType(MediaType.TEXT_PLAIN_TYPE);
            Optional.ofNullable(id).ifPresent(event::id);
            return event.data(html).build();
        });
    }
}
