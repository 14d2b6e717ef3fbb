package io.opswrit.delivery.testing;

import java.util.regex.Pattern;

/** Text in which two runs of the same thing are equal: what is made anew in each run is replaced by what it is. */
final class Normalized {

    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_=-]{80,}");

    private Normalized() {}

    static String text(String text, String requestId) {
        String result = text.replace(requestId, "<request>");
        result = TRACE.matcher(result).replaceAll("<trace>");
        result = UUID.matcher(result).replaceAll("<id>");
        result = TIME.matcher(result).replaceAll("<time>");
        result = DIGEST.matcher(result).replaceAll("<digest>");
        return ENCODED.matcher(result).replaceAll("<encoded>");
    }
}
