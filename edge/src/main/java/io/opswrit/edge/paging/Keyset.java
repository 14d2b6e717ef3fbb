package io.opswrit.edge.paging;

import io.opswrit.edge.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which page a caller asks for. The sort key of the last row seen comes back as {@code after}; its parts are read by
 * position, and whatever does not fit is the caller's fault.
 */
public final class Keyset {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final int limit;
    private final List<String> after;

    private Keyset(int limit, List<String> after) {
        this.limit = limit;
        this.after = after;
    }

    /** Reads the query parameters {@code limit} and {@code after}; either may be null or empty. */
    public static Keyset of(Integer limit, String after) {
        var wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw new InvalidInput("limit", "must be from 1 to " + MAX_LIMIT);
        }
        return new Keyset(
                wanted, after == null ? List.of() : Cursor.decode(after).orElseThrow(Keyset::bad));
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** How many rows to read: one more than the page holds tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    public String text(int part) {
        if (part >= after.size()) {
            throw bad();
        }
        return after.get(part);
    }

    public Instant instant(int part) {
        try {
            return Instant.parse(text(part));
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    public long number(int part) {
        try {
            return Long.parseLong(text(part));
        } catch (NumberFormatException e) {
            throw bad();
        }
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(text(part));
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    /**
     * The page of the rows that were read.
     *
     * @param key the sort key of a row, in the order in which the parts are read back
     */
    public <R, T> Page<T> page(List<R> rows, Function<R, T> view, Function<R, List<?>> key) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? Cursor.encode(key.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static InvalidInput bad() {
        return new InvalidInput("after", "is not a value of next that this list gave; leave it out to begin anew");
    }
}
