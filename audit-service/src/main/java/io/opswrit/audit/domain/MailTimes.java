package io.opswrit.audit.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a mail tells them: in UTC, since nobody knows where it is read. */
final class MailTimes {

    private static final DateTimeFormatter MOMENT = utc("uuuu-MM-dd HH:mm:ss 'UTC'");
    private static final DateTimeFormatter DEADLINE = utc("uuuu-MM-dd HH:mm 'UTC'");
    private static final DateTimeFormatter CLOCK = utc("HH:mm 'UTC'");
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private MailTimes() {}

    static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /** Down to the minute, which is never too late. */
    static String deadline(Instant time) {
        return DEADLINE.format(time);
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

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
