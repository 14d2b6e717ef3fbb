package io.opswrit.request.inbound.pages;

import io.opswrit.catalogue.CommandType;
import io.opswrit.edge.page.FieldErrors;
import io.opswrit.edge.page.Option;
import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The filters of the list as they were typed, whether they are right or not.
 *
 * @param typed those that say something, by name
 * @param byRequester whether the one who looks sees requests of others
 */
record Filters(Map<String, String> typed, FieldErrors errors, List<CommandType> catalogue, boolean byRequester) {

    static final String ACTIVE = "active";
    static final String ENDED = "ended";
    static final List<String> NAMES = List.of("status", "command_type", "instance_id", "requester_email", "from", "to");

    static Filters of(MultivaluedMap<String, String> query, List<CommandType> catalogue, boolean byRequester) {
        Map<String, String> typed = new TreeMap<>();
        for (String name : NAMES) {
            String value = query.getFirst(name);
            if (value != null && !value.isBlank()) {
                typed.put(name, value.strip());
            }
        }
        return new Filters(typed, FieldErrors.none(), catalogue, byRequester);
    }

    Filters wrong(FieldErrors found) {
        return new Filters(typed, found, catalogue, byRequester);
    }

    String value(String name) {
        return typed.get(name);
    }

    public boolean any() {
        return !typed.isEmpty();
    }

    /** @param after the last row of the page before; null for the first page */
    String address(String after) {
        UriBuilder address = UriBuilder.fromPath("/requests");
        typed.forEach(
                (name, value) -> address.queryParam(name, "{" + name + "}").resolveTemplate(name, value));
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build().toString();
    }

    public List<Option> statuses() {
        List<Option> options = new ArrayList<>();
        options.add(option("status", ACTIVE, "Not ended"));
        options.add(option("status", ENDED, "Ended"));
        for (Status status : Status.values()) {
            String words = status == Status.INFO_REQUESTED
                    ? "Question open"
                    : StatusWords.of(status, null).words();
            options.add(option("status", status.name(), words));
        }
        return options;
    }

    public List<Option> commandTypes() {
        return catalogue.stream()
                .map(type -> option("command_type", type.key(), type.key()))
                .toList();
    }

    public String instanceId() {
        return typed.getOrDefault("instance_id", "");
    }

    public String requesterEmail() {
        return typed.getOrDefault("requester_email", "");
    }

    public String from() {
        return typed.getOrDefault("from", "");
    }

    public String to() {
        return typed.getOrDefault("to", "");
    }

    private Option option(String name, String value, String label) {
        return new Option(value, label, value.equals(typed.getOrDefault(name, "")));
    }
}
