package io.opswrit.edge.live;

import io.opswrit.edge.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** This replica keeps as many streams open as it can. */
public final class TooManyWatchers extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final ProblemType TOO_MANY =
            new ProblemType("too-many-watchers", 503, "Too many pages or clients listen");

    /** Browsers try again by themselves. */
    static class Mapper {

        @ServerExceptionMapper
        Response tooMany(TooManyWatchers e) {
            return Response.fromResponse(
                            TOO_MANY.response(
                                    "Nobody more can listen here at present. Reload the page, or ask without waiting, to see the newest state."))
                    .header(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
    }
}
