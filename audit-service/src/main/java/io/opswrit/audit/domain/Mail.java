package io.opswrit.audit.domain;

import java.util.UUID;

/**
 * One mail to one person. Its subject is one line without control characters, whatever it was made of.
 *
 * @param part tells several of one kind apart, such as the question; empty where there is only one
 */
public record Mail(UUID requestId, MailKind kind, String part, String to, String subject, MailBody body) {

    private static final int LONGEST_SUBJECT = 200;

    public Mail {
        subject = HostileText.line(subject, LONGEST_SUBJECT);
    }

    public String messageId() {
        return MailIds.message(this);
    }

    /** The plain part. */
    public String text() {
        return MailText.of(body);
    }
}
