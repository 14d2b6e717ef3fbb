package io.opswrit.edge.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Tells the caller nothing of a fault but a name for it, under which the log holds the rest. */
@Singleton
class IncidentLog {

    private static final Logger LOG = Logger.getLogger(IncidentLog.class);

    Response report(Throwable fault) {
        var incident = name();
        LOG.errorf(fault, "A call failed unexpectedly: incident %s", incident);
        var type = ProblemType.UNEXPECTED;
        return Problems.response(new Problem(
                type.uri(),
                type.title(),
                type.status(),
                "This is our fault, not yours. Try again; if it stays, report incident " + incident + ".",
                URI.create("urn:opswrit:incident:" + incident),
                List.of()));
    }

    /** The trace id where tracing is on, so that one name finds logs and spans. */
    private static String name() {
        return MDC.get("traceId") instanceof String trace && !trace.isBlank()
                ? trace
                : UUID.randomUUID().toString();
    }
}
