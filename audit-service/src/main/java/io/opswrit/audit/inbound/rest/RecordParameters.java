package io.opswrit.audit.inbound.rest;

import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.edge.http.KnownParameters;
import io.opswrit.events.Status;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of search and export. */
class RecordParameters {

    private static final Set<String> FILTERS =
            Set.of("requester", "approver", "instance_id", "command_type", "status", "from", "to", "text");

    @Context
    UriInfo address;

    @QueryParam("requester")
    @Parameter(description = "E-mail address of whom it was for")
    String requester;

    @QueryParam("approver")
    @Parameter(description = "E-mail address of one of those who approved")
    String approver;

    @QueryParam("instance_id")
    String instanceId;

    @QueryParam("command_type")
    String commandType;

    @QueryParam("status")
    Status status;

    @QueryParam("from")
    @Parameter(description = "Submitted at that time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Submitted before that time")
    Instant to;

    @QueryParam("text")
    @Parameter(
            description =
                    "Words that all occur in command, justification, comments, reason, people or ids; \"in quotes\""
                            + " side by side, -word not at all")
    String text;

    /** @param others parameters that are no filters */
    RecordFilter filter(Set<String> others, UUID after, int rows) {
        KnownParameters.check(address, FILTERS, others);
        return new RecordFilter(requester, approver, instanceId, commandType, status, from, to, text, after, rows);
    }
}
