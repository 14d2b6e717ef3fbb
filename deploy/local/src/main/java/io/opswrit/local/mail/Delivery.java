package io.opswrit.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/**
 * One mail as it arrived for one recipient; what it says stays in its file, since there may be many thousands.
 *
 * @param conversation the Message-ID that began it; its own when it answers none
 */
record Delivery(
        String recipient, String messageId, String conversation, String from, String subject, Instant at, Path file) {

    static Delivery of(String recipient, MimeMessage message, Instant at, Path file) throws MessagingException {
        var id = message.getMessageID() == null ? "(none) " + at : message.getMessageID();
        return new Delivery(
                recipient,
                id,
                conversation(message, id),
                sender(message),
                message.getSubject() == null ? "" : message.getSubject(),
                at,
                file);
    }

    private static String conversation(MimeMessage message, String id) throws MessagingException {
        var references = message.getHeader("References", " ");
        return references == null || references.isBlank()
                ? id
                : references.strip().split("\\s+", 2)[0];
    }

    private static String sender(MimeMessage message) throws MessagingException {
        return message.getFrom() == null
                ? ""
                : String.join(
                        ", ",
                        Arrays.stream(message.getFrom()).map(Delivery::address).toList());
    }

    private static String address(jakarta.mail.Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }
}
