package io.opswrit.proof.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {

    private static final String ID = "019ac1f0-5d00-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "succeeded, succeeded",
        "timed-out, timed-out",
        "question.7f9ac1f0-1111-4222-8333-444455556666, question"
    })
    void theMessageIdTellsWhatItIsAbout(String which, String kind) {
        // When
        var mail = Mail.of("<%s.%s.0123456789ab@opswrit>".formatted(which, ID), "alice@example.org");

        // Then
        assertThat(mail).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.requestId()).isEqualTo(ID);
        });
    }

    @Test
    void anotherProgramsMailIsNone() {
        // When
        var mail = Mail.of("<1234@mail.example.org>", "alice@example.org");

        // Then
        assertThat(mail).isEmpty();
    }
}
