package io.opswrit.edge.page;

import io.opswrit.edge.text.VisibleText;
import io.quarkus.qute.TemplateExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** How pages write times, durations and text from outside. */
@TemplateExtension
public final class Words {

    private static final DateTimeFormatter TODAY = formatter("HH:mm 'UTC'");
    private static final DateTimeFormatter DAY = formatter("d MMM HH:mm 'UTC'");
    private static final DateTimeFormatter FULL = formatter("d MMM uuuu HH:mm:ss 'UTC'");

    private Words() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** @return {@code 13:02 UTC}, with the date when it is not today */
    public static String utc(Instant time) {
        var today = time.truncatedTo(ChronoUnit.DAYS).equals(Instant.now().truncatedTo(ChronoUnit.DAYS));
        return (today ? TODAY : DAY).format(time);
    }

    /** @return {@code 23 Nov 2026 13:02:11 UTC} */
    public static String full(Instant time) {
        return FULL.format(time);
    }

    /** @return {@code 4 min ago}, {@code in 2 h 5 min}, {@code just now} */
    public static String relative(Instant time) {
        var since = Duration.between(time, Instant.now());
        if (since.abs().toSeconds() < 5) {
            return "just now";
        }
        return since.isNegative() ? "in " + coarse(since.negated()) : coarse(since) + " ago";
    }

    /** @return time left until then, never less than nothing: {@code 2 h 5 min} */
    public static String left(Instant time) {
        var left = Duration.between(Instant.now(), time);
        return coarse(left.isNegative() ? Duration.ZERO : left);
    }

    /** @return {@code 2.1 s}, {@code 45 s}, {@code 3 min}, {@code 1 h 30 min} */
    public static String words(Duration duration) {
        if (duration.toMillis() < 10_000 && duration.toMillis() % 1000 != 0) {
            return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
        }
        return coarse(duration);
    }

    private static String coarse(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        if (seconds < 48 * 3600) {
            long minutes = seconds % 3600 / 60;
            return seconds / 3600 + " h" + (minutes == 0 ? "" : " " + minutes + " min");
        }
        return seconds / 86400 + " days";
    }

    /** @return the text with everything shown that a browser would obey */
    public static String visible(String text) {
        return VisibleText.of(text);
    }

    /** @return the same, line by line, for output with line numbers */
    public static List<String> visibleLines(String text) {
        return VisibleText.of(text).stripTrailing().lines().toList();
    }

    /** @return {@code 1,234 bytes} */
    public static String bytes(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d byte" : "%,d bytes", count);
    }

    /** @return the size of the text as it was written, in bytes */
    public static int utf8Bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public static String bytes(int count) {
        return bytes((long) count);
    }

    public static String fieldId(String field) {
        return FieldErrors.id(field);
    }

    /** @return what people call a field: {@code parameters.service_name} is {@code Service name} */
    public static String fieldLabel(String field) {
        var name = field.substring(field.lastIndexOf('.') + 1).replace('_', ' ');
        return name.isEmpty() ? field : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
