package io.opswrit.audit.outbound;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.opswrit.events.Storable;
import java.io.IOException;

/** JSON text as PostgreSQL takes it. */
final class Json {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("storable")
                    .addSerializer(String.class, new StorableText(false))
                    .addKeySerializer(String.class, new StorableText(true)))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be kept as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept as JSON cannot be read", e);
        }
    }

    /** One NUL would make an event impossible to record. */
    private static final class StorableText extends StdScalarSerializer<String> {

        private static final long serialVersionUID = 1;

        private final boolean key;

        StorableText(boolean key) {
            super(String.class);
            this.key = key;
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (key) {
                json.writeFieldName(Storable.text(text));
            } else {
                json.writeString(Storable.text(text));
            }
        }
    }
}
