package io.opswrit.request.inbound.rest;

import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells callers who they are here. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    /** The caller as the API shows it. */
    @Schema(name = "Me")
    record Me(
            String issuer,
            String subject,
            String email,
            String name,

            @Schema(description = "person or service_account")
            String kind,

            List<String> roles) {}

    private final Callers callers;

    MeResource(Callers callers) {
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR, Role.DELEGATE})
    @Operation(operationId = "me", summary = "Who the caller is, and with which roles")
    public Me me() {
        Caller caller = callers.current();
        var person = caller.person();
        return new Me(
                person.issuer(),
                person.subject(),
                person.email(),
                person.name(),
                caller.actor().kind(),
                caller.roles().stream().sorted().toList());
    }
}
