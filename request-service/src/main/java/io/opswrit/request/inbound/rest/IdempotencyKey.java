package io.opswrit.request.inbound.rest;

import io.opswrit.edge.problem.InvalidInput;
import java.util.List;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    private IdempotencyKey() {}

    /** @return null when there is none */
    static String of(List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            return null;
        }
        if (headers.size() > 1 || !PRINTABLE.matcher(headers.getFirst()).matches()) {
            throw new InvalidInput(HEADER, "must be given once, as 1 to 255 printable ASCII characters");
        }
        return headers.getFirst();
    }
}
