package io.opswrit.audit.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** How a file of records is written: a header, where there is one, and a line for each. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8; header=present", "csv") {
        @Override
        Optional<String> header() {
            return Optional.of(CsvLine.header());
        }

        @Override
        String line(RecordView record, ObjectMapper json) {
            return CsvLine.of(json.valueToTree(record));
        }
    },
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        Optional<String> header() {
            return Optional.empty();
        }

        @Override
        String line(RecordView record, ObjectMapper json) {
            try {
                return json.writeValueAsString(record) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A record cannot be written", e);
            }
        }
    };

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    abstract Optional<String> header();

    abstract String line(RecordView record, ObjectMapper json);

    /** The name as it stands in the address. */
    @Override
    public String toString() {
        return extension;
    }
}
