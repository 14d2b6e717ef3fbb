package io.opswrit.edge.http;

import io.opswrit.edge.problem.InvalidInput;
import io.opswrit.edge.text.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds parameters in the address to the same rule as strings in a body: a NUL there would fail in the database. */
public class ParameterText {

    @ServerRequestFilter
    public void check(UriInfo address) {
        check(address.getPathParameters());
        check(address.getQueryParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) ->
                values.forEach(value -> Text.flaw(value).ifPresent(flaw -> {
                    throw new InvalidInput(name, flaw);
                })));
    }
}
