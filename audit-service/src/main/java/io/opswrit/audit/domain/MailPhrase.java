package io.opswrit.audit.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in which ids of instances are to stay whole, where some programs would begin a new line after their hyphen. */
public record MailPhrase(String words) {

    private static final String ID = "\\bi-[0-9a-f]{17}\\b";
    private static final Pattern AROUND_ID = Pattern.compile("(?=" + ID + ")|(?<=" + ID + ")");
    private static final Pattern WHOLE_ID = Pattern.compile(ID);

    /** @param id whether it is an id of an instance */
    public record Piece(String words, boolean id) {}

    public List<Piece> pieces() {
        return Stream.of(AROUND_ID.split(words))
                .map(piece -> new Piece(piece, WHOLE_ID.matcher(piece).matches()))
                .toList();
    }
}
