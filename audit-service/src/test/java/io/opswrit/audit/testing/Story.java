package io.opswrit.audit.testing;

import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is said about one request: the golden examples of the contract, moved to a request and an instance of their own and
 * to people who have test tokens. Alice asks, Bob is asked first, Dave on level 2.
 */
public final class Story {

    private static final String EXAMPLE_REQUEST = "019ac1f0-5d00-7000-8000-000000000001";
    private static final String EXAMPLE_INSTANCE = "i-0a1b2c3d4e5f67890";
    private static final String EXAMPLE_SUBJECT = "3b9f0c6e-0000-4000-8000-00000000000";

    private final String requestId;
    private final List<String[]> changes = new ArrayList<>();

    public Story(String requestId) {
        this.requestId = requestId;
        replacing(EXAMPLE_REQUEST, requestId);
        replacing(EXAMPLE_INSTANCE, instanceId());
        replacing("https://login.example.org/realms/opswrit", TestTokens.ISSUER);
        replacing("@example.org", "@example.com");
        replacing(EXAMPLE_SUBJECT + "1", TestTokens.subject("alice"));
        replacing(EXAMPLE_SUBJECT + "2", TestTokens.subject("bob"));
        replacing(EXAMPLE_SUBJECT + "3", TestTokens.subject("dave"));
    }

    public String requestId() {
        return requestId;
    }

    /** One that no other story has. */
    public String instanceId() {
        return "i-" + requestId.replace("-", "").substring(15);
    }

    /** In every fact that is told from here on. */
    public Story replacing(String text, String by) {
        changes.add(new String[] {text, by});
        return this;
    }

    /** @param fact such as {@code approval.opened} */
    public Event event(String fact) {
        return EventCodec.read(typeOf(fact), body(fact).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    public Event[] events(String... facts) {
        return List.of(facts).stream().map(this::event).toArray(Event[]::new);
    }

    private String body(String fact) {
        String text = example(fact);
        for (String[] change : changes) {
            text = text.replace(change[0], change[1]);
        }
        return text;
    }

    private static String typeOf(String fact) {
        return "io.opswrit." + fact + ".v1";
    }

    private static String example(String fact) {
        String name = "/io/opswrit/events/examples/" + fact + ".v1.json";
        try (var file = Objects.requireNonNull(EventCodec.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
