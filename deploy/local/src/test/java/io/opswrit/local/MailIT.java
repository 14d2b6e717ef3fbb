package io.opswrit.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.opswrit.local.process.Port;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack = SharedStack.get();
    private final String anna = UUID.randomUUID() + "@example.org";
    private final String bert = UUID.randomUUID() + "@example.org";

    @Test
    void aMailIsShownAsItWasSent() throws Exception {
        // Given
        send("<one@opswrit>", "[IT Portal] Command completed — i-1", "Output:\n  a line", anna);

        // When
        var mails = mails(anna);

        // Then
        assertThat(mails).hasSize(1);
        var mail = mails.get(0);
        assertThat(mail.path("message_id").asText()).isEqualTo("<one@opswrit>");
        assertThat(mail.path("subject").asText()).isEqualTo("[IT Portal] Command completed — i-1");
        assertThat(mail.path("from").asText()).isEqualTo("portal@example.org");
        assertThat(mail.at("/to/0").asText()).isEqualTo(anna);
        assertThat(mail.path("text").asText()).isEqualToNormalizingNewlines("Output:\n  a line");
        assertThat(mail.path("date").asText()).matches("\\d{4}-.*Z");
    }

    @Test
    void aMailToTwoPeopleIsOneMail() throws Exception {
        // Given
        var id = "<" + UUID.randomUUID() + "@opswrit>";
        send(id, "to both", "text", anna, bert);

        // When
        var mail = byId(id);

        // Then
        assertThat(mail.path("received").asInt()).isEqualTo(1);
        assertThat(mail.path("to")).hasSize(2);
    }

    @Test
    void aMailThatWasSentTwiceIsShownOnceAndCounted() throws Exception {
        // Given
        var id = "<" + UUID.randomUUID() + "@opswrit>";
        send(id, "again", "text", anna);
        send(id, "again", "text", anna);

        // When
        var mails = mails(anna);

        // Then
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).path("received").asInt()).isEqualTo(2);
    }

    @Test
    void mailsSurviveARestart() throws Exception {
        // Given
        send("<kept@opswrit>", "kept", "text", anna);

        // When
        stack.part("mail").restart();

        // Then
        assertThat(mails(anna)).hasSize(1);
    }

    @Test
    void aHostileMailIsShownNotObeyed() throws Exception {
        // Given
        send("<evil@opswrit>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)> \u001b[31m \u202e", anna);
        var id = mails(anna).get(0).path("id").asText();

        // When
        var page = get("/messages/" + id).body();

        // Then
        assertThat(page)
                .doesNotContain("<script", "<img", "\u001b", "\u202e")
                .contains("&lt;img src=x", "[U+001B]", "[U+202E]");
    }

    private JsonNode byId(String id) throws IOException, InterruptedException {
        for (var mail : JSON.readTree(get("/api/messages").body())) {
            if (mail.path("message_id").asText().equals(id)) {
                return mail;
            }
        }
        throw new AssertionError("no mail " + id);
    }

    private JsonNode mails(String recipient) throws IOException, InterruptedException {
        return JSON.readTree(
                get("/api/messages?to=" + URLEncoder.encode(recipient, UTF_8)).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(stack.inboxUrl() + path)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void send(String id, String subject, String text, String... recipients) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(stack.ports().get(Port.SMTP)));
        var message = new WithId(Session.getInstance(settings), id);
        message.setFrom(new InternetAddress("portal@example.org"));
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
        // the answer to the last line of SMTP may come before the mail is filed
        await().atMost(Duration.ofSeconds(10)).until(() -> !mails(recipients[0]).isEmpty());
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
