package io.opswrit.audit.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A mail's text as it grows: sentences, labelled lines, indented blocks. */
final class MailLines {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_BLOCK = 16_000;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final StringBuilder text = new StringBuilder();

    static String moment(Instant time) {
        return MOMENT.format(time);
    }

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** In the largest unit of which there are at least two. */
    static String duration(long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds + " s";
        }
        return seconds < 2 * HOUR ? seconds / MINUTE + " min" : seconds / HOUR + " h";
    }

    MailLines sentence(String sentence) {
        text.append(HostileText.line(sentence)).append("\n\n");
        return this;
    }

    MailLines labelled(String label, String value) {
        text.append("%-12s%s\n".formatted(label + ":", HostileText.line(value)));
        return this;
    }

    MailLines labelledIf(boolean applies, String label, String value) {
        return applies ? labelled(label, value) : this;
    }

    MailLines about(OrderFacts order) {
        return labelled("Instance", order.instanceId()).command(order.resolvedCommand());
    }

    /** On one line when it is one, else as a block: a script on one line could be read as another script. */
    MailLines command(String resolved) {
        return resolved.lines().count() > 1 ? block("Command", resolved) : labelled("Command", resolved);
    }

    /** A label with a block below it; nothing at all when there is no text. */
    MailLines block(String label, String value) {
        if (value != null && !value.isBlank()) {
            text.append(label)
                    .append(":\n")
                    .append(HostileText.block(value, LONGEST_BLOCK))
                    .append('\n');
        }
        return this;
    }

    MailLines gap() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
