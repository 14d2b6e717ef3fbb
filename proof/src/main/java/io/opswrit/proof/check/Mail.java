package io.opswrit.proof.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mail that the mail server holds, by what its Message-ID says it tells. */
public record Mail(String messageId, String recipient, String kind, String requestId) {

    private static final Pattern OURS =
            Pattern.compile("<(?<kind>[a-z-]+)(?:\\.\\S+)?\\.(?<request>[0-9a-f-]{36})\\.[0-9a-f]{12}@opswrit>");

    /** @return empty when it is not one of ours */
    public static Optional<Mail> of(String messageId, String recipient) {
        var parts = OURS.matcher(messageId);
        return parts.matches()
                ? Optional.of(new Mail(messageId, recipient, parts.group("kind"), parts.group("request")))
                : Optional.empty();
    }
}
