package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailIT {
    private final LocalStack stack = SharedStack.get();
    private final Postbox box = new Postbox(stack);
    private final String anna = UUID.randomUUID() + "@example.org";
    private final String bert = UUID.randomUUID() + "@example.org";

    @Test
    void aMailIsShownAsItWasSent() throws Exception {
        // Given
        box.send("<one@opswrit>", "[IT Portal] Command completed — i-1", "Output:\n  a line", anna);

        // When
        var mails = box.mails(anna);

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
        box.send(id, "to both", "text", anna, bert);

        // When
        var mail = box.byId(id);

        // Then
        assertThat(mail.path("received").asInt()).isEqualTo(1);
        assertThat(mail.path("to")).hasSize(2);
    }

    @Test
    void aMailThatWasSentTwiceIsShownOnceAndCounted() throws Exception {
        // Given
        var id = "<" + UUID.randomUUID() + "@opswrit>";
        box.send(id, "again", "text", anna);
        box.send(id, "again", "text", anna);

        // When
        var mails = await().until(
                        () -> box.mails(anna),
                        found -> found.get(0).path("received").asInt() == 2);

        // Then
        assertThat(mails).hasSize(1);
    }

    @Test
    void mailsSurviveARestart() throws Exception {
        // Given
        box.send("<kept@opswrit>", "kept", "text", anna);

        // When
        stack.part("mail").restart();

        // Then
        assertThat(box.mails(anna)).hasSize(1);
    }
}
