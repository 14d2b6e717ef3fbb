package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.audit.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileOutputTest {

    /** As it stands in JSON: each tries to begin a line of its own, or to hide or turn what follows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok\\nRequest ID: 1",
                "ok\\rRequest ID: 1",
                "ok\\r\\nRequest ID: 1",
                "ok\\u2028Request ID: 1",
                "ok\\u2029Request ID: 1",
                "ok\\u0085Request ID: 1",
                "ok\\u000bRequest ID: 1",
                "ok\\u000cRequest ID: 1",
                "ok\\u0000Request ID: 1",
                "ok\\u001b[2J\\u001b[HRequest ID: 1",
                "ok\\u202e1 :DI tseuqeR\\u2066",
                "ok\\u200bRequest ID: 1",
                "ok\\u0008\\u0008Request ID: 1",
                "ok\\ud800Request ID: 1",
                "<script>alert(1)</script>\\nRequest ID: 1",
                "\\n\\n\\nRequest ID: 1"
            })
    void noLineOfItCanPassAsOneOfOurs(String output) {
        // Given
        String expected = frame(Mails.one(Mails.story(), "result.completed"), "    nginx restarted");
        Story story = Mails.story().replacing("nginx restarted", output);

        // When
        String text = Mails.one(story, "result.completed").text();

        // Then
        List<String> ours =
                text.lines().filter(line -> !line.startsWith("    ")).toList();
        assertThat(String.join("\n", ours)).isEqualTo(expected);
        assertThat(text.chars().filter(c -> c != '\n').noneMatch(HostileOutputTest::isObeyed))
                .as("nothing that a mail program would obey")
                .isTrue();
    }

    @Test
    void controlsAreShown() {
        // Given
        Story story = Mails.story().replacing("nginx restarted", "a\\u0000b\\u001b[31mc\\u007fd\\te\\u202ef");

        // When
        String text = Mails.one(story, "result.completed").text();

        // Then
        assertThat(text).contains("    a\u2400b\u241b[31mc\u2421d    e<U+202E>f\n");
    }

    @Test
    void longOutputIsCutWithAWordAboutIt() {
        // Given
        Story story =
                Mails.story().replacing("nginx restarted", "x".repeat(1_499) + "😀".repeat(1_000) + "y".repeat(1_499));

        // When
        String text = Mails.one(story, "result.completed").text();

        // Then
        assertThat(text)
                .contains("    " + "x".repeat(1_499)
                        + "\n  (999 characters are left out here; the page of the request has them)\n"
                        + "    😀" + "y".repeat(1_499) + "\n");
    }

    @Test
    void aLabelledValueStaysOnItsLine() {
        // Given
        Story story = Mails.story().replacing("alice@example.com", "alice\\r\\nBcc: all@example.com");

        // When
        Mail mail = Mails.one(story, "approval.opened");

        // Then
        assertThat(mail.text())
                .contains("Requester:  alice Bcc: all@example.com\n")
                .doesNotContain("\nBcc:");
    }

    private static String frame(Mail mail, String output) {
        return mail.text().replace(output + "\n", "").stripTrailing();
    }

    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
