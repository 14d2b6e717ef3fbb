package io.opswrit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {

    private final JsonNode document = load();

    @ParameterizedTest
    @EnumSource
    void eachFactIsInTheChannelOfItsTopic(EventType type) {
        // Given
        String name = type.wireName.substring("io.opswrit.".length());

        // When
        JsonNode message = document.path("components").path("messages").path(name);

        // Then
        assertThat(message.path("name").asText()).isEqualTo(type.wireName);
        assertThat(message.path("payload").path("$ref").asText()).isEqualTo("./events.schema.json#/$defs/" + name);
        assertThat(document.path("channels").path(type.topic).path("messages").has(name))
                .isTrue();
    }

    @Test
    void itDescribesNothingElse() {
        assertThat(document.path("components").path("messages")).hasSize(EventType.values().length);
        assertThat(document.path("channels")).hasSize((int) Arrays.stream(EventType.values())
                .map(type -> type.topic)
                .distinct()
                .count());
    }

    private static JsonNode load() {
        try (InputStream in = Event.class.getResourceAsStream("asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("asyncapi.yaml", e);
        }
    }
}
