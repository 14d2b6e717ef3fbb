package io.opswrit.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;

/**
 * One mail as it arrived for one recipient.
 *
 * @param conversation the Message-ID that began it; its own when it answers none
 * @param html empty when it has no such part
 */
record Delivery(
        String recipient,
        String messageId,
        String conversation,
        String from,
        String subject,
        Instant at,
        String text,
        String html,
        String headers) {

    static Delivery of(String recipient, MimeMessage message, Instant at) throws MessagingException, IOException {
        var id = message.getMessageID() == null ? "(none) " + at : message.getMessageID();
        return new Delivery(
                recipient,
                id,
                conversation(message, id),
                sender(message),
                message.getSubject() == null ? "" : message.getSubject(),
                at,
                content(message, "text/plain"),
                content(message, "text/html"),
                String.join("\n", Collections.list(message.getAllHeaderLines())));
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

    /** The first part of that type; empty when there is none. */
    private static String content(Part part, String type) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = content(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return content instanceof String text && part.isMimeType(type) ? text : "";
    }
}
