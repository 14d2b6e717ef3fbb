package io.opswrit.audit.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.opswrit.events.ResultEvent;
import io.opswrit.writ.Canonical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One fact as the log keeps it.
 *
 * @param canonical attributes and body of the event in canonical JSON (RFC 8785), outputs replaced by their digests
 * @param digest SHA-256 of {@code canonical}
 */
public record AuditEntry(
        String source,
        String eventId,
        String topic,
        String type,
        String requestId,
        Instant saidAt,
        String canonical,
        String digest) {

    /** What it would quietly drop, such as a field given twice or text after the document, must not be lost here. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public static AuditEntry of(Heard heard) {
        String canonical = canonical(heard);
        return new AuditEntry(
                heard.source(),
                heard.id(),
                heard.topic(),
                heard.type(),
                heard.subject(),
                heard.time(),
                canonical,
                Canonical.digest(canonical));
    }

    private static String canonical(Heard heard) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("id", heard.id());
        entry.put("source", heard.source());
        entry.put("type", heard.type());
        entry.put("subject", heard.subject());
        entry.put("time", heard.time().toString());
        entry.put("traceparent", heard.traceparent());
        try {
            return text(entry.set("body", body(heard)));
        } catch (IllegalArgumentException _) {
            return text(entry.put("body", new String(heard.body(), StandardCharsets.UTF_8)));
        }
    }

    private static String text(JsonNode entry) {
        return new String(Canonical.bytes(entry), StandardCharsets.UTF_8);
    }

    /** A body of a later release may be of any form; what is not JSON, or has no canonical form, is kept as text. */
    private static JsonNode body(Heard heard) {
        try {
            JsonNode body = JSON.readTree(heard.body());
            if (body.isMissingNode()) {
                return TextNode.valueOf("");
            }
            if (heard.event().orElse(null) instanceof ResultEvent.Completed && body instanceof ObjectNode object) {
                replaceByDigest(object, "output");
                replaceByDigest(object, "error");
            }
            return body;
        } catch (JsonProcessingException _) {
            return TextNode.valueOf(new String(heard.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private static void replaceByDigest(ObjectNode body, String field) {
        if (body.path(field).isTextual()) {
            body.put(field + "_digest", Output.digest(body.remove(field).asText()));
        }
    }
}
