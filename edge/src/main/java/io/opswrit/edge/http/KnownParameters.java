package io.opswrit.edge.http;

import io.opswrit.edge.problem.InvalidInput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;

/** Refuses query parameters that an address does not know: to ignore a filter would show what was not asked for. */
public final class KnownParameters {

    private KnownParameters() {}

    public static void check(UriInfo address, Collection<String> known, Collection<String> others) {
        for (String name : address.getQueryParameters().keySet()) {
            if (!known.contains(name) && !others.contains(name)) {
                throw new InvalidInput(name, "is not a parameter of this address");
            }
        }
    }
}
