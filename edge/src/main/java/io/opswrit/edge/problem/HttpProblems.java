package io.opswrit.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the HTTP layer itself refuses (unknown address, method, media type, broken JSON), and what nobody expected. */
public class HttpProblems {

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be read.",
            404, "There is nothing at this address.",
            405, "This address does not know that method; the header Allow lists those that it knows.",
            406, "This address cannot answer in any media type that the header Accept asks for.",
            413, "The body is larger than this address takes.",
            415, "Send the body with a Content-Type that this address reads, such as application/json.");

    private final IncidentLog incidents;

    HttpProblems(IncidentLog incidents) {
        this.incidents = incidents;
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException e) {
        var response = e.getResponse();
        if (response.hasEntity() || response.getStatusInfo().getFamily() == Family.REDIRECTION) {
            return response;
        }
        if (response.getStatusInfo().getFamily() != Family.CLIENT_ERROR) {
            return incidents.report(e);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return Problems.invalid(List.of(JsonViolations.of(json)));
        }
        // JAX-RS turns whatever the reader of a parameter throws into a 404
        if (e.getCause() instanceof InvalidInput input) {
            return Problems.invalid(input.violations());
        }
        return withHeaders(response, problem(response));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable fault) {
        return incidents.report(fault);
    }

    private static Response problem(Response response) {
        var reason = response.getStatusInfo().getReasonPhrase();
        var name = reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        var type = switch (response.getStatus()) {
            case 400 -> ProblemType.INVALID_REQUEST;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            default -> new ProblemType(name, response.getStatus(), reason);
        };
        return type.response(DETAILS.getOrDefault(response.getStatus(), reason + "."));
    }

    private static Response withHeaders(Response from, Response to) {
        var builder = Response.fromResponse(to);
        from.getStringHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    && !HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }
}
