package io.opswrit.edge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.edge.problem.Problem;
import io.opswrit.edge.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Answers a body that is too large with a problem, where Quarkus itself gives an empty 413 and logs an error. */
@Singleton
class BodyLimit {

    /** Quarkus checks the limit at -2. */
    private static final int BEFORE_QUARKUS = -100;

    /** Up to here the rest is read and dropped: closing on a caller that still sends would lose it the answer. */
    private static final long DRAINED = 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(BodyLimit.class);

    private final ObjectMapper json;
    private final long limit;
    private final BodyHandler chunks;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
        this.chunks = BodyHandler.create(false).setBodyLimit(this.limit);
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::check).failureHandler(this::failed);
    }

    /** A chunked body says no length, so it is collected first: it fits into memory or it is refused. */
    private void check(RoutingContext context) {
        var request = context.request();
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.resume();
            chunks.handle(context);
        } else if (length(context) <= limit) {
            context.next();
        } else {
            refuse(context, length(context));
        }
    }

    private void failed(RoutingContext context) {
        if (context.statusCode() == ProblemType.BODY_TOO_LARGE.status()) {
            refuse(context, 0);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, long length) {
        var response = context.response();
        if (length > DRAINED) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            response.endHandler(ended -> context.request().connection().close());
        } else {
            context.request().resume();
        }
        response.setStatusCode(ProblemType.BODY_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body())
                .onFailure(gone -> LOG.debug("The caller did not wait for the answer", gone));
    }

    private String body() {
        try {
            return json.writeValueAsString(ProblemType.BODY_TOO_LARGE.problem(
                    "The body may have %d bytes and has more; nothing was done with it.".formatted(limit)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long length(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return header == null ? 0 : Long.parseLong(header);
    }
}
