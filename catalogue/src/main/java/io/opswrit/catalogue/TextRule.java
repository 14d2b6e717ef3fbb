package io.opswrit.catalogue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What any text from outside must keep to before it is stored, sent or shown: a limited length, no control characters
 * and no half surrogate pairs, which no database and no shell can hold.
 *
 * @param maxLength in characters as people count them (code points)
 * @param severalLines whether line feeds and tabs are part of the text; carriage returns never are
 */
public record TextRule(int maxLength, boolean severalLines) {

    /** The sentence to show when the text breaks the rule. */
    public Optional<String> complaint(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            return Optional.of("Must be at most %d characters long; this has %d.".formatted(maxLength, length));
        }
        int[] characters = text.codePoints().toArray();
        OptionalInt bad = IntStream.range(0, characters.length)
                .filter(at -> !isAllowed(characters[at]))
                .findFirst();
        return bad.stream().mapToObj(at -> complaint(characters[at], at + 1)).findFirst();
    }

    private boolean isAllowed(int character) {
        if (severalLines && (character == '\n' || character == '\t')) {
            return true;
        }
        return !Character.isISOControl(character) && !isHalfOfPair(character);
    }

    private String complaint(int character, int position) {
        if (isHalfOfPair(character)) {
            return "Must be valid Unicode text; character %d is half of a surrogate pair.".formatted(position);
        }
        String exception = severalLines ? " other than line feeds and tabs" : "";
        return "Must not contain control characters%s; character %d is U+%04X."
                .formatted(exception, position, character);
    }

    /** Iterating by code points leaves only the unpaired ones in this range. */
    private static boolean isHalfOfPair(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
