package io.opswrit.request.inbound.pages;

import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Parameter;
import io.opswrit.request.domain.Submission;
import io.opswrit.writ.Order;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of the form as they were typed, by their names; anything may be in them.
 *
 * @param values never null; what is not there is empty
 */
record NewRequestEntry(Map<String, String> values) {

    static final String INSTANCE = "instance_id";
    static final String COMMAND_TYPE = "command_type";
    static final String PARAMETER = "parameters.";
    static final String EMAIL = "requester_email";
    static final String JUSTIFICATION = "justification";

    private static final String KEY = "key";
    private static final String SEEN = "seen";
    private static final String SHOWN = "shown";

    NewRequestEntry {
        values = Map.copyOf(values);
    }

    /** Of a field that was sent twice, the first counts. */
    static NewRequestEntry of(MultivaluedMap<String, String> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(
                (name, sent) -> values.put(name, sent.isEmpty() || sent.getFirst() == null ? "" : sent.getFirst()));
        return new NewRequestEntry(values);
    }

    /** @param forSomebody whether the caller may ask for the same requester again */
    static NewRequestEntry again(Order order, boolean forSomebody) {
        Map<String, String> values = new HashMap<>();
        values.put(INSTANCE, order.instanceId());
        values.put(COMMAND_TYPE, order.commandType());
        order.parameters().forEach((name, value) -> values.put(PARAMETER + name, value));
        values.put(JUSTIFICATION, Optional.ofNullable(order.justification()).orElse(""));
        values.put(EMAIL, forSomebody ? order.requester().email() : "");
        return new NewRequestEntry(values);
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    boolean has(String field) {
        return !value(field).isBlank();
    }

    /** The key that this form was given; empty when it has none that we could have given. */
    Optional<String> key() {
        try {
            return Optional.of(UUID.fromString(value(KEY)).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What the writer has been shown so far, see {@link NewRequestReview#seal()}. */
    String seen() {
        return value(SEEN);
    }

    /** The command type whose fields are on the page by now; empty when there are none. */
    String shown() {
        return value(SHOWN);
    }

    /** An empty field counts as left out; fields of another type, chosen before, do not count. */
    Submission submission(Optional<CommandType> type) {
        Map<String, String> parameters = new LinkedHashMap<>();
        type.ifPresent(chosen -> chosen.parameters().stream()
                .map(Parameter::name)
                .filter(name -> has(PARAMETER + name))
                .forEach(name -> parameters.put(name, value(PARAMETER + name))));
        // browsers send the line breaks of a text area as CR LF
        return new Submission(
                value(INSTANCE).strip(),
                type.map(CommandType::key).orElse(value(COMMAND_TYPE)),
                parameters,
                value(EMAIL).strip(),
                value(JUSTIFICATION).replace("\r\n", "\n"));
    }
}
