package io.opswrit.simulator.protocol;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;

/** JSON as it stands on the wire. */
public final class WireJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private WireJson() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode strings(Collection<String> values) {
        var array = MAPPER.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Epoch seconds with milliseconds; a double of that size is written with an exponent, as the service does. */
    public static double timestamp(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (IOException impossible) {
            throw new IllegalStateException("A JSON tree could not be written", impossible);
        }
    }

    /** An empty body counts as an empty object. */
    public static ObjectNode parseObject(byte[] body) {
        if (body.length == 0) {
            return object();
        }
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException malformed) {
            throw ServiceError.of("SerializationException", "The request body is not valid JSON.");
        }
        throw ServiceError.of("SerializationException", "Start of structure or map found where not expected.");
    }
}
