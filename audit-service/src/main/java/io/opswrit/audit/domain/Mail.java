package io.opswrit.audit.domain;

import io.opswrit.writ.Canonical;
import java.util.Locale;
import java.util.UUID;

/**
 * One mail to one person. Its subject is one line without control characters, whatever it was made of.
 *
 * @param part tells several of one kind apart, such as the question; empty where there is only one
 */
public record Mail(UUID requestId, MailKind kind, String part, String to, String subject, String text) {

    private static final int RECIPIENT_DIGITS = 12;
    private static final int LONGEST_SUBJECT = 200;

    public Mail {
        subject = HostileText.line(subject, LONGEST_SUBJECT);
        text = Storable.text(text);
    }

    /** The same for the same mail whenever it is sent, so that a mail program shows a repeat once. */
    public String messageId() {
        String recipient = Canonical.digest(to.toLowerCase(Locale.ROOT)).substring(0, RECIPIENT_DIGITS);
        String which = part.isEmpty() ? kind.label() : kind.label() + "." + part;
        return "<" + which + "." + requestId + "." + recipient + "@opswrit>";
    }
}
