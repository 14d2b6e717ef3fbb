package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.fault.Faults;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.time.SimulatedTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts lists into pages. A token names the last entry that was handed out, so entries that come or go in between do no
 * harm. When lists are shuffled on purpose each entry has a place of its own, which it keeps from page to page.
 */
final class Pages {

    private static final Pattern TOKEN = Pattern.compile("(?<order>sorted|shuffled) (?<issued>\\d{1,15}) (?<last>.+)");

    /** After which entry a page begins; nothing for the first page. */
    record Position(String last) {

        private static final Position FIRST = new Position("");

        boolean isFirst() {
            return last.isEmpty();
        }
    }

    private final Faults faults;
    private final SimulatedTime time;

    Pages(Faults faults, SimulatedTime time) {
        this.faults = faults;
        this.time = time;
    }

    private boolean inOrder() {
        return !faults.shufflesLists();
    }

    Position position(JsonNode token) {
        if (token.asText().isEmpty()) {
            return Position.FIRST;
        }
        var parts = TOKEN.matcher(decoded(token.asText()));
        if (!parts.matches() || !parts.group("order").equals(order()) || expired(parts.group("issued"))) {
            throw invalid();
        }
        return new Position(parts.group("last"));
    }

    /** The number of the command with which a page begins, for lists whose keys begin with it. */
    long firstCommand(Position position) {
        return position.isFirst() || !inOrder()
                ? Long.MAX_VALUE
                : Long.parseLong(position.last().substring(0, Command.NUMBER_DIGITS));
    }

    /** The stream must be in descending order of its keys; no more of it is read than needed. */
    <T> Page<T> page(Stream<T> descending, Function<T, String> key, int size, Position position) {
        Function<T, String> place = inOrder() ? key : key.andThen(faults::shuffled);
        // a shuffled place is a digest: it is worked out once for each entry, not at each comparison
        var placed = descending.map(entry -> new Placed<>(place.apply(entry), entry));
        var ordered = inOrder()
                ? placed
                : placed.sorted(
                        Comparator.<Placed<T>, String>comparing(Placed::place).reversed());
        var rest = ordered.filter(entry -> position.isFirst() || entry.place().compareTo(position.last()) < 0)
                .limit(size + 1L)
                .toList();
        var entries = rest.stream().limit(size).map(Placed::entry).toList();
        return new Page<>(
                entries, rest.size() <= size ? "" : token(rest.get(size - 1).place()));
    }

    private record Placed<T>(String place, T entry) {}

    private String token(String last) {
        var text = "%s %d %s".formatted(order(), time.now().toEpochMilli(), last);
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String order() {
        return inOrder() ? "sorted" : "shuffled";
    }

    private boolean expired(String issued) {
        return faults.tokenLife()
                .map(life -> Duration.between(time.now(), time.in(life)))
                .map(Instant.ofEpochMilli(Long.parseLong(issued))::plus)
                .filter(end -> time.now().isAfter(end))
                .isPresent();
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static ServiceError invalid() {
        return ServiceError.of("InvalidNextToken", "The specified token is not valid.");
    }
}
