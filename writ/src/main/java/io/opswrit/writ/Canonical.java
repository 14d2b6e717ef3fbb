package io.opswrit.writ;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form of RFC 8785, and its digest. */
public final class Canonical {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Canonical() {}

    /**
     * @return the canonical UTF-8 bytes of an object or array
     * @throws IllegalArgumentException when there is no canonical form: a bare value, or a number beyond a double
     */
    public static byte[] bytes(JsonNode json) {
        if (!json.isContainerNode()) {
            throw new IllegalArgumentException("There is no canonical form of a bare value");
        }
        return new CanonicalText(Canonical::alone).write(json).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A value that needs the whole of the standard, such as the shortest form of a fraction. */
    private static String alone(JsonNode value) {
        try {
            String list = new JsonCanonicalizer("[" + JSON.writeValueAsString(value) + "]").getEncodedString();
            return list.substring(1, list.length() - 1);
        } catch (IOException e) {
            // no IOException as a cause: nothing here passes by itself, and who sees one waits for it to
            throw new IllegalArgumentException("There is no canonical form: " + e.getMessage());
        }
    }

    /** @return the SHA-256 of the canonical form, 64 lower-case hex digits */
    public static String digest(JsonNode json) {
        return sha256(bytes(json));
    }

    /** @return the SHA-256 of the UTF-8 bytes of a text, 64 lower-case hex digits */
    public static String digest(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static JsonNode tree(Object document) {
        return JSON.valueToTree(document);
    }

    static <T> T read(JsonNode document, Class<T> type) throws JsonProcessingException {
        return JSON.treeToValue(document, type);
    }
}
