package io.opswrit.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.opswrit.local.process.Port;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Properties;

/** Sends mails to the mail catcher of a stack and looks at what it shows. */
final class Postbox {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;

    Postbox(LocalStack stack) {
        this.stack = stack;
    }

    JsonNode byId(String id) throws IOException, InterruptedException {
        for (var mail : JSON.readTree(get("/api/messages").body())) {
            if (mail.path("message_id").asText().equals(id)) {
                return mail;
            }
        }
        throw new AssertionError("no mail " + id);
    }

    JsonNode mails(String recipient) throws IOException, InterruptedException {
        return JSON.readTree(
                get("/api/messages?to=" + URLEncoder.encode(recipient, UTF_8)).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(stack.inboxUrl() + path)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    void send(String id, String subject, String text, String... recipients) throws MessagingException {
        var message = message(id, subject, recipients);
        message.setText(text, "UTF-8");
        send(message);
    }

    MimeMessage parts(String to, String id, String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var page = new MimeBodyPart();
        page.setText(html, "UTF-8", "html");
        var message = message(id, "in two parts", to);
        message.setContent(new MimeMultipart("alternative", plain, page));
        return message;
    }

    MimeMessage answer(String to, String root, String id, String subject) throws MessagingException {
        var message = message(id, subject, to);
        message.setHeader("References", root);
        message.setText("text", "UTF-8");
        return message;
    }

    private MimeMessage message(String id, String subject, String... recipients) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(stack.ports().get(Port.SMTP)));
        var message = new WithId(Session.getInstance(settings), id);
        message.setFrom(new InternetAddress("portal@example.org"));
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        return message;
    }

    void send(MimeMessage message) throws MessagingException {
        Transport.send(message);
        var recipient = message.getAllRecipients()[0].toString();
        var id = message.getMessageID();
        // the answer to the last line of SMTP may come before the mail is filed
        await().atMost(Duration.ofSeconds(10))
                .until(() -> mails(recipient).findValuesAsText("message_id").contains(id));
    }

    /** Keeps its Message-ID, where the library would make one. */
    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
