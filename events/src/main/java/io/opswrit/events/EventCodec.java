package io.opswrit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/** Writes facts to the bytes of the contract and reads them back. */
public final class EventCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventCodec() {}

    /** @return the CloudEvents type, such as {@code io.opswrit.request.submitted.v1} */
    public static String typeOf(Event event) {
        return EventType.of(event).wireName;
    }

    public static String topicOf(Event event) {
        return EventType.of(event).topic;
    }

    public static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact of the contract cannot be written", e);
        }
    }

    /**
     * @return empty when the type is unknown to this build: a newer writer's fact, to be left alone
     * @throws IllegalArgumentException when the type is known and the body is not of its form
     */
    public static Optional<Event> read(String type, byte[] body) {
        return EventType.named(type).map(known -> readAs(known, body));
    }

    private static Event readAs(EventType known, byte[] body) {
        try {
            Event event = JSON.readValue(body, known.type);
            if (event == null || event.actor() == null || event.revision() < 1) {
                throw new IllegalArgumentException("A " + known.wireName + " needs a revision and an actor");
            }
            return event;
        } catch (IOException _) {
            throw new IllegalArgumentException("The body is not a " + known.wireName);
        }
    }
}
