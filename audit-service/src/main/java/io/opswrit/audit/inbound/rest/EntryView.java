package io.opswrit.audit.inbound.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.opswrit.audit.domain.LoggedEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log as the API shows it. */
@Schema(name = "Entry")
record EntryView(
        @Schema(description = "The order of writing") long seq,

        String type,
        String topic,

        @Schema(description = "When its service said it") Instant saidAt,

        @Schema(description = "When it was written into the log")
        Instant recordedAt,

        @Schema(description = "SHA-256 of the entry in canonical JSON (RFC 8785)")
        String digest,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "Attributes and body of the event; outputs are replaced by their SHA-256")
        String entry) {

    static EntryView of(LoggedEntry logged) {
        return new EntryView(
                logged.seq(),
                logged.type(),
                logged.topic(),
                logged.saidAt(),
                logged.recordedAt(),
                logged.digest(),
                logged.canonical());
    }
}
