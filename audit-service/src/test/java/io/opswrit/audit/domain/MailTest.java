package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final UUID ID = UUID.fromString(Mails.ID);

    @Test
    void theMessageIdIsTheSameForTheSameMail() {
        assertThat(mail("alice@example.com", "x").messageId())
                .isEqualTo("<question.q1." + ID + ".ff8d9819fc0e@opswrit>")
                .isEqualTo(mail("Alice@Example.com", "other words").messageId());
    }

    @Test
    void theMessageIdDiffersForAnotherRecipientKindOrPart() {
        assertThat(mail("alice@example.com", "x").messageId())
                .isNotEqualTo(mail("bob@example.com", "x").messageId())
                .isNotEqualTo(new Mail(ID, MailKind.QUESTION, "q2", "alice@example.com", "x", null).messageId())
                .isNotEqualTo(new Mail(ID, MailKind.REJECTED, "q1", "alice@example.com", "x", null).messageId());
    }

    @Test
    void allMailsToOnePersonAboutOneRequestAreOneConversation() {
        // When
        String conversation = MailIds.conversation(ID, "Alice@Example.com");

        // Then
        assertThat(conversation)
                .isEqualTo("<request." + ID + ".ff8d9819fc0e@opswrit>")
                .isEqualTo(MailIds.conversation(ID, "alice@example.com"))
                .isNotEqualTo(MailIds.conversation(ID, "bob@example.com"))
                .isNotEqualTo(MailIds.conversation(new UUID(0, 0), "alice@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nBcc: x@y", "a\r\nBcc: x@y", "a\rBcc: x@y", "a\u2028Bcc: x@y", "a\0b\u001b[1m"})
    void aSubjectIsOneLineWithoutControls(String subject) {
        assertThat(mail("alice@example.com", subject).subject().chars().filter(Character::isISOControl))
                .isEmpty();
    }

    @Test
    void aSubjectHasABound() {
        assertThat(mail("alice@example.com", "s".repeat(500)).subject())
                .hasSize(200)
                .endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://support.example.com/{request_id}", "https://support.example.com/new"})
    void aTicketAddressMustBeSafeAndNameTheRequest(String ticketUrl) {
        assertThatThrownBy(() -> new MailSettings("https://portal.example.com", ticketUrl))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ticketUrl);
    }

    private static Mail mail(String to, String subject) {
        return new Mail(ID, MailKind.QUESTION, "q1", to, subject, null);
    }
}
