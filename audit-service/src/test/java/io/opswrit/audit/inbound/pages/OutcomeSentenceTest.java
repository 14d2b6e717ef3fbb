package io.opswrit.audit.inbound.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.testing.Story;
import io.opswrit.events.Event;
import io.opswrit.events.Status;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeSentenceTest {

    private static final String ID = "019ac1f0-5d00-7000-8000-000000000001";

    private final Story story = new Story(ID);

    @Test
    void aRunThatEndedWellSaysWhenAndHowMuchItWrote() {
        // When
        String said = OutcomeSentence.of(after("request.submitted", "approval.granted", "result.completed"));

        // Then
        assertThat(said)
                .isEqualTo(
                        "Asked on 23 Nov 2026 10:02:00 UTC, approved on 23 Nov 2026 10:05:00 UTC, ended on 23 Nov 2026"
                                + " 10:05:03 UTC. It ran and ended well with exit code 0. It wrote 16 bytes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUCCEEDED | yes | It ran and ended well with exit code 0.",
                "FAILED | yes | It ran and failed with exit code 0.",
                "FAILED | no | It failed with exit code 0. Nothing ran on the instance.",
                "TIMED_OUT | yes | It did not end in time. It ran on the instance, at least in part.",
                "TIMED_OUT | unknown | It did not end in time. Whether it ran on the instance, nobody can tell.",
                "CANCELLED | no | It was cancelled. Nothing ran on the instance.",
                "UNKNOWN | unknown | Nobody can prove how it ended. Whether it ran on the instance, nobody can tell.",
                "EXPIRED | no | Its time ran out. Nothing ran on the instance.",
                "REFUSED | no | It was refused. Nothing ran on the instance."
            })
    void eachOutcomeSaysWhetherAnythingRan(Status status, String ran, String sentence) {
        // Given
        story.replacing("\"SUCCEEDED\"", '"' + status.name() + '"')
                .replacing("\"ran\": \"yes\"", "\"ran\": \"" + ran + '"');

        // When
        String said = OutcomeSentence.of(after("result.completed"));

        // Then
        assertThat(said).contains(sentence);
        assertThat(said.contains("It wrote")).isEqualTo(!ran.equals("no"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "approval.rejected | It was rejected. Nothing ran on the instance. Reason: Not during the sale.",
                "approval.expired | Its time ran out. Nothing ran on the instance. Reason: Nobody decided within 24 hours.",
                "approval.withdrawn | It was cancelled. Nothing ran on the instance. Reason: No longer needed.",
                "approval.opened | Nothing ran so far.",
                "approval.info-requested | Nothing ran so far.",
                "approval.granted | Nothing ran so far.",
                "execution.started | It runs; how it ends is not known yet.",
                "execution.still-running | It runs longer than usual; how it ends is not known yet."
            })
    void whatHasNoResultSaysWhyOrWhatIsMissing(String fact, String sentence) {
        // When
        String said = OutcomeSentence.of(after("request.submitted", fact));

        // Then
        assertThat(said).endsWith(sentence);
    }

    @Test
    void whatWasCutIsSaidToBe() {
        // Given
        story.replacing("\"output_truncated\": false", "\"output_truncated\": true");

        // When
        String said = OutcomeSentence.of(after("result.completed"));

        // Then
        assertThat(said).endsWith("It wrote 16 bytes, cut there.");
    }

    private AuditRecord after(String... facts) {
        AuditRecord record = AuditRecord.of(UUID.fromString(ID));
        for (Event event : story.events(facts)) {
            record = record.after(event, Instant.parse("2026-11-23T10:05:00Z"));
        }
        return record;
    }
}
