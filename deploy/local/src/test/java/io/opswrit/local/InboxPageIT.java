package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxPageIT {
    private final Postbox box = new Postbox(SharedStack.get());
    private final String anna = UUID.randomUUID() + "@example.org";

    @Test
    void aMailInTwoPartsIsShownInBoth() throws Exception {
        // Given
        box.send(box.parts(
                anna,
                "<parts@opswrit>",
                "the text, see https://example.org/?a=1&b=2.",
                "<html><head></head><p>the page"));
        var id = box.mails(anna).get(0).path("id").asText();

        // When
        var page = box.get("/messages/" + id).body();

        // Then
        assertThat(box.mails(anna).get(0).path("text").asText()).startsWith("the text");
        assertThat(box.mails(anna).get(0).path("html").asText()).isEqualTo("<html><head></head><p>the page");
        assertThat(page)
                .contains("src=\"/messages/" + id + "/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains("the text, see <a href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\"")
                .contains("Message-ID: &lt;parts@opswrit&gt;");
    }

    @Test
    void theHtmlPartRunsAndLoadsNothing() throws Exception {
        // Given
        box.send(box.parts(
                anna, "<frame@opswrit>", "text", "<html><head><title>x</title></head><script>alert(1)</script>"));
        var id = box.mails(anna).get(0).path("id").asText();

        // When
        var frame = box.get("/messages/" + id + "/html");

        // Then
        assertThat(frame.body()).startsWith("<html><head><base target=\"_blank\"><title>x");
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';")
                .doesNotContain("allow-scripts", "allow-same-origin");
    }

    @Test
    void mailsThatAnswerTheSameOneAreOneConversation() throws Exception {
        // Given
        var root = "<" + UUID.randomUUID() + "@opswrit>";
        box.send(box.answer(anna, root, "<" + UUID.randomUUID() + "@opswrit>", "first"));
        box.send(box.answer(anna, root, "<" + UUID.randomUUID() + "@opswrit>", "second"));
        box.send("<" + UUID.randomUUID() + "@opswrit>", "alone", "text", anna);

        // When
        var page = box.get("/?to=" + anna).body();

        // Then
        var conversations = page.split("<ul class=\"conversation\">", -1);
        assertThat(conversations).hasSize(3);
        assertThat(conversations[1]).contains("alone").doesNotContain("first", "second");
        assertThat(conversations[2]).containsSubsequence("second", "first");
        assertThat(box.mails(anna))
                .extracting(mail -> mail.path("conversation").asText())
                .filteredOn(root::equals)
                .hasSize(2);
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        // Given
        box.send("<plain@opswrit>", "plain", "text alone", anna);
        var id = box.mails(anna).get(0).path("id").asText();

        // When
        var answer = box.get("/messages/" + id + "/html");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such mail", "href=\"/\"");
    }

    @Test
    void aHostileMailIsShownNotObeyed() throws Exception {
        // Given
        box.send("<evil@opswrit>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)> \u001b[31m \u202e", anna);
        var id = box.mails(anna).get(0).path("id").asText();

        // When
        var page = box.get("/messages/" + id).body();

        // Then
        assertThat(page)
                .doesNotContain("<script", "<img", "\u001b", "\u202e")
                .contains("&lt;img src=x", "[U+001B]", "[U+202E]");
    }
}
