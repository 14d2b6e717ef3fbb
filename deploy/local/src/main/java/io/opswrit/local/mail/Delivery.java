package io.opswrit.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;

/** One mail as it arrived for one recipient. */
record Delivery(String recipient, String messageId, String from, String subject, Instant at, String text) {

    static Delivery of(String recipient, MimeMessage message, Instant at) throws MessagingException, IOException {
        return new Delivery(
                recipient,
                message.getMessageID() == null ? "(none) " + at : message.getMessageID(),
                sender(message),
                message.getSubject() == null ? "" : message.getSubject(),
                at,
                text(message));
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

    /** The plain text; of several parts the first that is one. */
    private static String text(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return content instanceof String text ? text : "";
    }
}
