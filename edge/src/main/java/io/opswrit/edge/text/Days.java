package io.opswrit.edge.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as people write them in filters. */
public final class Days {

    /** More than four digits make a year that no database holds. */
    private static final int LENGTH = "2026-01-31".length();

    private Days() {}

    /** @return empty when it is no day of the years 0 to 9999 */
    public static Optional<LocalDate> read(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
