package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import io.opswrit.writ.Canonical;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {

    @Test
    void theCanonicalFormHoldsAttributesAndBodyInOneOrder() {
        // When
        AuditEntry entry = AuditEntry.of(heard("{\"b\": 1.0, \"a\": [\"ä\"]}"));

        // Then
        assertThat(entry.canonical())
                .isEqualTo("{\"body\":{\"a\":[\"ä\"],\"b\":1},\"id\":\"1\",\"source\":\"urn:test\",\"subject\":\"key\","
                        + "\"time\":\"2026-11-23T12:00:00Z\",\"traceparent\":null,\"type\":\"later\"}");
        assertThat(entry.digest()).isEqualTo(Canonical.digest(entry.canonical()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "green",
                "{\"a\":1,\"a\":2}",
                "{} and more",
                "{\"a\":",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\u0000\"}",
                "null",
                "\"text\"",
                "1e400"
            })
    void aBodyOfAnyFormIsKept(String body) throws JsonProcessingException {
        // When
        AuditEntry entry = AuditEntry.of(heard(body));

        // Then
        JsonNode kept = new ObjectMapper().readTree(entry.canonical()).get("body");
        assertThat(kept).isNotNull();
        assertThat(entry.canonical()).doesNotContain("\0");
        assertThat(entry.digest()).isEqualTo(Canonical.digest(entry.canonical()));
    }

    @Test
    void aNumberWithoutCanonicalFormIsKeptAsText() throws JsonProcessingException {
        // Given: more digits than a double can hold
        String body = "{\"a\":1" + "0".repeat(400) + "}";

        // When
        AuditEntry entry = AuditEntry.of(heard(body));

        // Then
        assertThat(new ObjectMapper().readTree(entry.canonical()).get("body").asText())
                .isEqualTo(body);
    }

    @Test
    void whatJsonWouldLoseIsKeptAsText() throws JsonProcessingException {
        // When
        AuditEntry entry = AuditEntry.of(heard("{\"a\":1,\"a\":2}"));

        // Then
        assertThat(new ObjectMapper().readTree(entry.canonical()).get("body").textValue())
                .isEqualTo("{\"a\":1,\"a\":2}");
    }

    @Test
    void outputsAreReplacedByTheDigestUnderWhichTheyAreKept() throws JsonProcessingException {
        // Given
        Event event = Mails.story().replacing("nginx restarted\\n", "a\\u0000b").event("result.completed");
        String output = "a\ufffdb";

        // When
        AuditEntry entry = AuditEntry.of(new Heard(
                "command-results",
                "1",
                "urn:test",
                "t",
                "key",
                Instant.EPOCH,
                null,
                EventCodec.write(event),
                Optional.of(event)));

        // Then
        JsonNode body = new ObjectMapper().readTree(entry.canonical()).get("body");
        assertThat(body.has("output")).isFalse();
        assertThat(body.path("output_digest").asText()).isEqualTo(Canonical.digest(output));
        assertThat(Output.of((io.opswrit.events.ResultEvent.Completed) event))
                .contains(new Output(Canonical.digest(output), output));
    }

    private static Heard heard(String body) {
        return new Heard(
                "request-events",
                "1",
                "urn:test",
                "later",
                "key",
                Instant.parse("2026-11-23T12:00:00Z"),
                null,
                body.getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }
}
