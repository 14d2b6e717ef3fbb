package io.opswrit.audit.domain;

/**
 * One fact of a mail with its label: a line, or a passage that keeps its lines.
 *
 * @param line null when it is a passage
 * @param passage null when it is a line
 * @param exact whether it is to be read letter by letter, such as a command
 */
public record MailEntry(String label, String line, Excerpt passage, boolean exact) {

    static final String STATUS = "Status";

    private static final int LONGEST_LINE = 4_000;

    static MailEntry line(String label, String value, boolean exact) {
        return new MailEntry(label, HostileText.line(value, LONGEST_LINE), null, exact);
    }

    static MailEntry passage(String label, String text, boolean exact) {
        return new MailEntry(label, null, Excerpt.of(text), exact);
    }

    /** Whether it says how the request stands, which has a place of its own where there is colour. */
    public boolean status() {
        return label.equals(STATUS);
    }
}
