package io.opswrit.request.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.opswrit.events.RunDetails;
import io.opswrit.request.domain.Conversation;
import io.opswrit.request.domain.Journal;
import io.opswrit.request.domain.Settlement;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What is kept as JSON, to and from the form that the database driver takes. */
final class Json {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Json() {}

    /** From tree to tree: by way of text it would be written and parsed once more, for each column of each row. */
    static JsonObject column(Object value) {
        return new JsonObject(JSON.convertValue(value, MEMBERS));
    }

    static JsonObject columnOrNull(Object value) {
        return value == null ? null : column(value);
    }

    static JsonNode tree(JsonObject column) {
        return read(column, JsonNode.class);
    }

    static Conversation conversation(JsonObject column) {
        return read(column, Conversation.class);
    }

    static Journal journal(JsonObject column) {
        return read(column, Journal.class);
    }

    static RunDetails runDetails(JsonObject column) {
        return read(column, RunDetails.class);
    }

    /** @return null for null */
    static Settlement settlement(JsonObject column) {
        return column == null ? null : read(column, Settlement.class);
    }

    private static <T> T read(JsonObject column, Class<T> type) {
        return JSON.convertValue(column.getMap(), type);
    }
}
