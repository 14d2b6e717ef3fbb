package io.opswrit.edge.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The preference {@code wait} of the header {@code Prefer} (RFC 7240): how long a caller would like the answer to wait for
 * the end. It is a wish, so what cannot be understood is ignored, and what is longer than we wait is cut.
 */
public final class PreferWait {

    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*(\"?)(\\d{1,9})\\1\\s*(;.*)?");

    private PreferWait() {}

    /** Zero when nobody asked. Of several wishes the first counts. */
    public static Duration of(List<String> headers) {
        return headers == null
                ? Duration.ZERO
                : headers.stream()
                        .flatMap(PreferWait::preferences)
                        .map(WAIT::matcher)
                        .filter(matcher -> matcher.matches())
                        .findFirst()
                        .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(2))))
                        .map(wish -> wish.compareTo(LONGEST) > 0 ? LONGEST : wish)
                        .orElse(Duration.ZERO);
    }

    private static Stream<String> preferences(String header) {
        return Pattern.compile(",")
                .splitAsStream(header)
                .map(part -> part.strip().toLowerCase(Locale.ROOT));
    }
}
