package io.opswrit.audit.inbound.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.audit.usecase.ExportRecords;
import io.opswrit.edge.problem.InvalidInput;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

    private final ExportRecords exportRecords;
    private final ObjectMapper json;

    ExportResource(ExportRecords exportRecords, ObjectMapper json) {
        this.exportRecords = exportRecords;
        this.json = json;
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
        if (format == null) {
            throw new InvalidInput("format", "must be csv or ndjson");
        }
        RecordFilter filter = parameters.filter(Set.of("format"), null, 0);
        Multi<String> lines = exportRecords.execute(filter).map(RecordView::of).map(view -> format.line(view, json));
        Multi<String> header = Multi.createFrom().optional(format.header());
        return RestMulti.fromMultiData(Multi.createBy().concatenating().streams(header, lines))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records." + format.extension + "\"")
                .build();
    }
}
