package io.opswrit.approval.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.events.Actor;
import io.opswrit.events.Asked;
import java.util.List;

/** The few columns that hold JSON: written and read here alone, so no setting of the HTTP side touches them. */
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    /** A function of Jackson, with its checked exception. */
    private interface Reading<T> {
        T read() throws JsonProcessingException;
    }

    static String write(Object value) {
        return sure(() -> JSON.writeValueAsString(value));
    }

    static JsonNode tree(String json) {
        return sure(() -> JSON.readTree(json));
    }

    static List<Asked> asked(String json) {
        return sure(() -> JSON.readValue(json, new TypeReference<>() {}));
    }

    static Actor actor(String json) {
        return sure(() -> JSON.readValue(json, Actor.class));
    }

    private static <T> T sure(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored value is not what we wrote", e);
        }
    }
}
