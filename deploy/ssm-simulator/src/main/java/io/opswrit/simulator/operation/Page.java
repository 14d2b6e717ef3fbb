package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.protocol.ServiceError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One page of a list. The token names the last entry that was handed out, so entries that come or go in between do no harm. */
record Page<T>(List<T> entries, String nextToken) {

    private static final Pattern POSITION = Pattern.compile("after:(.+)");

    /** The list must be in descending order of its keys. */
    static <T> Page<T> of(List<T> descending, Function<T, String> key, int size, JsonNode token) {
        var rest = descending;
        if (!token.asText().isEmpty()) {
            var last = position(token.asText());
            rest = descending.stream()
                    .filter(entry -> key.apply(entry).compareTo(last) < 0)
                    .toList();
        }
        if (rest.size() <= size) {
            return new Page<>(rest, "");
        }
        var entries = rest.subList(0, size);
        return new Page<>(entries, token(key.apply(entries.getLast())));
    }

    void write(ObjectNode answer, String member, Consumer<Row<T>> row) {
        var array = answer.putArray(member);
        entries.forEach(entry -> row.accept(new Row<>(entry, array.addObject())));
        answer.put("NextToken", nextToken);
    }

    /** An entry and where to write it. */
    record Row<T>(T entry, ObjectNode json) {}

    private static String token(String last) {
        return Base64.getUrlEncoder().encodeToString(("after:" + last).getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var match = POSITION.matcher(text);
            if (match.matches()) {
                return match.group(1);
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    private static ServiceError invalid() {
        return ServiceError.of("InvalidNextToken", "The specified token is not valid.");
    }
}
