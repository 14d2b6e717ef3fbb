package io.opswrit.request.inbound.rest;

import io.opswrit.edge.paging.Page;
import io.opswrit.request.domain.Role;
import io.opswrit.request.usecase.DescribeCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be asked for. */
@Path("/api/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR, Role.DELEGATE})
class CatalogueResource {

    private final DescribeCatalogue describeCatalogue;

    CatalogueResource(DescribeCatalogue describeCatalogue) {
        this.describeCatalogue = describeCatalogue;
    }

    @GET
    @Operation(operationId = "listCommandTypes", summary = "All command types")
    public Page<CommandTypeView> all() {
        return new Page<>(
                describeCatalogue.all().stream().map(CommandTypeView::of).toList(), null);
    }

    @GET
    @Path("{command_type}")
    @Operation(operationId = "findCommandType", summary = "One command type")
    public CommandTypeView one(@PathParam("command_type") String commandType) {
        return CommandTypeView.of(describeCatalogue.one(commandType));
    }
}
