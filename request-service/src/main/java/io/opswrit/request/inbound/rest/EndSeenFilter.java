package io.opswrit.request.inbound.rest;

import io.opswrit.edge.problem.InvalidInput;
import io.opswrit.request.domain.Request;
import io.opswrit.request.inbound.FoundFirstFilter;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers methods that are {@link EndSeen}: an EventSource comes back after an empty stream, and never after a 204. */
class EndSeenFilter {

    private static final int AFTER_IT_WAS_FOUND = Priorities.USER + 1;

    @EndSeen
    @ServerRequestFilter(priority = AFTER_IT_WAS_FOUND)
    Optional<Response> check(ContainerRequestContext call) {
        Request request = FoundFirstFilter.found(call);
        boolean all = request.ended() && version(call.getHeaderString("Last-Event-ID")) >= request.version();
        return all ? Optional.of(Response.noContent().build()) : Optional.empty();
    }

    static int version(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        if (!lastEventId.matches("[0-9]{1,9}")) {
            throw new InvalidInput("Last-Event-ID", "must be the id of an event of this stream");
        }
        return Integer.parseInt(lastEventId);
    }
}
