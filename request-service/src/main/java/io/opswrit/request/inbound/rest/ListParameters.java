package io.opswrit.request.inbound.rest;

import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.problem.InvalidInput;
import io.opswrit.events.Status;
import io.opswrit.request.domain.RequestFilter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list. One that we do not know is refused: to ignore it would show what was not asked for. */
class ListParameters {

    private static final Set<String> KNOWN = Set.of(
            "status", "active", "command_type", "instance_id", "requester_email", "from", "to", "limit", "after");

    @Context
    UriInfo address;

    @QueryParam("status")
    Status status;

    @QueryParam("active")
    @Parameter(description = "true for those that have not ended")
    Boolean active;

    @QueryParam("command_type")
    String commandType;

    @QueryParam("instance_id")
    String instanceId;

    @QueryParam("requester_email")
    String requesterEmail;

    @QueryParam("from")
    @Parameter(description = "Submitted at that time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Submitted before that time")
    Instant to;

    @QueryParam("limit")
    @Parameter(description = "How many at most, 1 to 200; 50 when left out")
    Integer limit;

    @QueryParam("after")
    @Parameter(description = "next of the page before")
    String after;

    Keyset keyset() {
        for (String name : address.getQueryParameters().keySet()) {
            if (!KNOWN.contains(name)) {
                throw new InvalidInput(name, "is not a filter of this list");
            }
        }
        return Keyset.of(limit, after);
    }

    RequestFilter filter(Keyset keyset) {
        return new RequestFilter(
                status,
                active,
                commandType,
                instanceId,
                requesterEmail,
                from,
                to,
                keyset.isFirst() ? null : keyset.uuid(0),
                keyset.rows());
    }
}
