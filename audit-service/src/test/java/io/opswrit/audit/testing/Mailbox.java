package io.opswrit.audit.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The mail server of the tested service, with what it received. */
public final class Mailbox implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server;
    private static SmtpDoor door;

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
                .start();
        door = new SmtpDoor(server.getSmtp().getPort());
        door.open();
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(door.port()),
                "opswrit.mail.first-wait", "300ms",
                "opswrit.mail.longest-wait", "1s");
    }

    @Override
    public void stop() {
        door.shut();
        server.stop();
    }

    public static void down() {
        door.shut();
    }

    public static void up() {
        door.open();
    }

    /** @param reply such as {@code 550 no such mailbox} */
    public static void turnAway(String recipient, String reply) {
        door.turnAway(recipient, reply);
    }

    /** @return the mails about a request, oldest first */
    public static List<MimeMessage> about(String requestId) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> id(mail).contains(requestId))
                .toList();
    }

    public static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return null when the mail has no such header */
    public static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, ", ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the one part of that type, with ends of lines as ours */
    public static String part(MimeMessage mail, String type) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType(type)) {
                    return parts.getBodyPart(i).getContent().toString().replace("\r\n", "\n");
                }
            }
            throw new AssertionError("no part " + type);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
