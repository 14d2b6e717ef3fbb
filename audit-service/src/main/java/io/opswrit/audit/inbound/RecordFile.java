package io.opswrit.audit.inbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.audit.usecase.ExportRecords;
import io.opswrit.edge.problem.InvalidInput;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestMulti;

/** All records that a filter finds as a file that streams, named after the day. */
@ApplicationScoped
public class RecordFile {

    private final ExportRecords exportRecords;
    private final ObjectMapper json;
    private final Clock clock;

    RecordFile(ExportRecords exportRecords, ObjectMapper json, Clock clock) {
        this.exportRecords = exportRecords;
        this.json = json;
        this.clock = clock;
    }

    /** @throws InvalidInput when the format is not given */
    public RestMulti<String> of(RecordFilter filter, ExportFormat format) {
        if (format == null) {
            throw new InvalidInput("format", "must be csv or ndjson");
        }
        Multi<String> lines = exportRecords.execute(filter).map(RecordView::of).map(view -> format.line(view, json));
        Multi<String> header = Multi.createFrom().optional(format.header());
        return RestMulti.fromMultiData(Multi.createBy().concatenating().streams(header, lines))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(format) + "\"")
                .build();
    }

    private String name(ExportFormat format) {
        return "opswrit-records-" + LocalDate.now(clock) + "." + format;
    }
}
