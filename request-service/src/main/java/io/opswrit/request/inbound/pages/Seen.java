package io.opswrit.request.inbound.pages;

import io.opswrit.edge.problem.InvalidInput;
import io.opswrit.request.domain.Request;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page shows already, as the id of the event that brought it: the revision, and which forms stand there, so that
 * none is replaced while somebody types in it.
 *
 * @param stop how stopping stands, in a word; null when the page does not say
 * @param question the one that the answer box is for; empty when there is none
 */
record Seen(int version, String stop, Optional<UUID> question) {

    private static final Pattern ID =
            Pattern.compile("([0-9]{1,9})(?:\\.([a-z]+)(?:\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?)?");

    static Seen of(Request request, StopState stop) {
        return new Seen(request.version(), stop.word(), request.openQuestion());
    }

    /** @param after of the address that the page listens to; counts when the line was not lost yet */
    static Seen read(String lastEventId, String after) {
        boolean resumed = lastEventId != null && !lastEventId.isBlank();
        String text = resumed ? lastEventId : after;
        if (text == null || text.isBlank()) {
            return new Seen(0, null, Optional.empty());
        }
        Matcher id = ID.matcher(text);
        if (!id.matches()) {
            throw new InvalidInput(resumed ? "Last-Event-ID" : "after", "must be the id of an event of this stream");
        }
        Optional<UUID> question = Optional.ofNullable(id.group(3)).map(UUID::fromString);
        return new Seen(Integer.parseInt(id.group(1)), id.group(2), question);
    }

    @Override
    public String toString() {
        return version
                + (stop == null ? "" : "." + stop)
                + question.map(id -> "." + id).orElse("");
    }
}
