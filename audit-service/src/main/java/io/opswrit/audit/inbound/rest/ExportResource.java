package io.opswrit.audit.inbound.rest;

import io.opswrit.audit.inbound.ExportFormat;
import io.opswrit.audit.inbound.RecordFile;
import io.opswrit.audit.inbound.RecordView;
import io.opswrit.audit.inbound.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

/** All records that a filter finds, as a file that streams. A media type in {@code @Produces} would have to be the only one. */
@Path("/api/audit/export")
class ExportResource {

    private final RecordFile file;

    ExportResource(RecordFile file) {
        this.file = file;
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            operationId = "exportRecords",
            summary = "All records that fit, newest first, as CSV or as a JSON document a line",
            description =
                    "In CSV, nested fields are JSON, and a cell that a spreadsheet would take for a formula begins"
                            + " with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "One line a record",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = RecordView.class))
            })
    public RestMulti<String> export(
            @BeanParam RecordParameters parameters,
            @QueryParam("format") @Parameter(required = true) ExportFormat format) {
        return file.of(parameters.filter(Set.of("format"), null, 0), format);
    }
}
