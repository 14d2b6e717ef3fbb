package io.opswrit.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * What a mail says, read from its file when somebody looks at it.
 *
 * @param html empty when it has no such part
 */
record MailContent(String text, String html, String headers) {

    static MailContent of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(null, in);
            return new MailContent(
                    content(message, "text/plain"),
                    content(message, "text/html"),
                    String.join("\n", Collections.list(message.getAllHeaderLines())));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The kept mail " + file + " cannot be read", e);
        }
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
