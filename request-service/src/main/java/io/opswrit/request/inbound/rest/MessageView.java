package io.opswrit.request.inbound.rest;

import io.opswrit.request.domain.Message;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question or an answer as the API shows it. */
@Schema(name = "Message")
record MessageView(
        @Schema(description = "question or answer") Message.Kind kind,
        UUID questionId,
        String by,
        Instant at,
        String text) {

    static MessageView of(Message message) {
        return new MessageView(message.kind(), message.questionId(), message.by(), message.at(), message.text());
    }
}
