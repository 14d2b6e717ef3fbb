package io.opswrit.audit.inbound.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.audit.domain.LoggedEntry;
import io.opswrit.writ.Canonical;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An entry of the log as a line to read.
 *
 * @param about to whom, for what was said to somebody; else null
 * @param whole whether the digest is the one of the text, calculated just now
 * @param body the entry itself, indented
 */
record EntryLine(
        long seq,
        Instant saidAt,
        Instant recordedAt,
        String fact,
        String about,
        String type,
        String who,
        String service,
        String topic,
        String digest,
        boolean whole,
        String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static EntryLine of(LoggedEntry logged) {
        JsonNode entry = read(logged.canonical());
        return new EntryLine(
                logged.seq(),
                logged.saidAt(),
                logged.recordedAt(),
                FactWords.of(logged.type()),
                about(entry.path("body")),
                logged.type(),
                who(entry.path("body").path("actor")),
                entry.path("source").asText().replaceFirst("^urn:opswrit:", ""),
                logged.topic(),
                logged.digest(),
                Canonical.digest(logged.canonical()).equals(logged.digest()),
                entry.toPrettyString());
    }

    private static String who(JsonNode actor) {
        if (actor.path("email").isTextual()) {
            return actor.path("email").textValue();
        }
        return "system".equals(actor.path("kind").asText())
                ? "by itself"
                : actor.path("id").asText("not said");
    }

    private static String about(JsonNode body) {
        return body.path("to").isArray()
                ? "to "
                        + StreamSupport.stream(body.path("to").spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", "))
                        + " (" + body.path("kind").asText() + ")"
                : null;
    }

    private static JsonNode read(String canonical) {
        try {
            return JSON.readTree(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the log cannot be read", e);
        }
    }
}
