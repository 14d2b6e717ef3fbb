package io.opswrit.audit.domain;

import io.opswrit.edge.text.VisibleText;
import java.util.stream.Collectors;

/**
 * Text that people or instances wrote, laid out for a mail or a terminal: in lines or on one, with nothing in it that would
 * be obeyed.
 */
final class HostileText {

    private static final String TAB = "    ";

    private HostileText() {}

    /** @return the text with its lines, without empty space at the end */
    static String lines(String text) {
        return text.stripTrailing().lines().map(HostileText::visible).collect(Collectors.joining("\n"));
    }

    /** @return the text on one line */
    static String line(String text) {
        return text.lines().map(HostileText::visible).collect(Collectors.joining(" "));
    }

    /** @return the text on one line that is cut after so many characters */
    static String line(String text, int most) {
        String line = line(text);
        return line.length() <= most ? line : line.substring(0, boundary(line, most - 1)) + "…";
    }

    /** @return the index, or the one before it where a character would be cut in its middle */
    static int boundary(String text, int index) {
        return index > 0 && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }

    private static String visible(String line) {
        return VisibleText.of(line.replace("\t", TAB));
    }
}
