package io.opswrit.audit.inbound.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.testing.Story;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Event;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSentenceTest {

    private static final String ID = "019ac1f0-5d00-7000-8000-000000000001";

    private final Story story = new Story(ID);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request.submitted | nobody has decided yet",
                "request.submitted approval.opened | nobody has decided yet",
                "request.submitted approval.opened approval.info-requested | bob asked something first",
                "request.submitted approval.voted approval.granted | bob approved",
                "request.submitted approval.granted result.completed | bob approved",
                "result.completed | bob approved",
                "request.submitted approval.opened approval.rejected | an approver rejected it",
                "request.submitted approval.opened approval.expired | nobody decided in time",
                "request.submitted request.cancel-requested approval.withdrawn | alice cancelled it before a decision"
            })
    void theListSaysWhoAskedForWhatWhereAndWithWhoseApproval(String facts, String approval) {
        // When
        String sentence = RecordSentence.brief(after(facts));

        // Then
        assertThat(sentence).isEqualTo("alice asked to restart nginx on " + story.instanceId() + "; " + approval);
    }

    @Test
    void aRejectionIsOfWhoVotedSo() {
        // Given
        Story rejecting = story.replacing("\"decision\": \"approve\"", "\"decision\": \"reject\"");

        // When
        String sentence = RecordSentence.brief(after("request.submitted approval.voted approval.rejected", rejecting));

        // Then
        assertThat(sentence).endsWith("; bob rejected it");
    }

    @Test
    void whatNeedsNoApprovalSaysWhatRan() {
        // Given
        story.replacing("\"risk_level\": \"high\"", "\"risk_level\": \"low\"")
                .replacing("systemctl restart -- 'nginx'", "df -h");

        // When
        String sentence = RecordSentence.brief(after("result.completed"));

        // Then
        assertThat(sentence).isEqualTo("alice ran df -h on " + story.instanceId());
    }

    @Test
    void thePageOfARecordSaysThatNobodyHadToApprove() {
        // Given
        story.replacing("\"risk_level\": \"high\"", "\"risk_level\": \"low\"")
                .replacing("systemctl restart -- 'nginx'", "df -h");

        // When
        String sentence = RecordSentence.full(after("result.completed"));

        // Then
        assertThat(sentence)
                .isEqualTo("alice@example.com ran df -h on " + story.instanceId() + "; no approval was needed");
    }

    @Test
    void aLongCommandGoesByItsType() {
        // Given
        story.replacing("\"risk_level\": \"high\"", "\"risk_level\": \"low\"")
                .replacing("systemctl restart -- 'nginx'", "echo " + "x".repeat(60));

        // When
        String sentence = RecordSentence.brief(after("result.completed"));

        // Then
        assertThat(sentence).isEqualTo("alice ran RestartService on " + story.instanceId());
    }

    @Test
    void whatDidNotRunIsNotSaidToHaveRun() {
        // Given
        story.replacing("\"risk_level\": \"high\"", "\"risk_level\": \"low\"")
                .replacing("\"ran\": \"yes\"", "\"ran\": \"no\"");

        // When
        String sentence = RecordSentence.brief(after("result.completed"));

        // Then
        assertThat(sentence).isEqualTo("alice asked to restart nginx on " + story.instanceId());
    }

    @Test
    void whoeverAskedInTheNameOfAnotherIsNamedFirst() {
        // Given
        String alice =
                "\"subject\": \"" + TestTokens.subject("alice") + "\",\n        \"email\": \"alice@example.com\"";
        String submitter = "\"submitter\": {\n        \"issuer\": \"" + TestTokens.ISSUER + "\",\n        ";
        story.replacing(
                submitter + alice, submitter + "\"subject\": \"bot\",\n        \"email\": \"ops-bot@example.com\"");

        // When
        String sentence = RecordSentence.full(after("request.submitted"));

        // Then
        assertThat(sentence).startsWith("ops-bot@example.com, for alice@example.com, asked to restart nginx on ");
    }

    @Test
    void aRecordWithoutItsOrderSaysSo() {
        // When
        String sentence = RecordSentence.full(after("approval.voted"));

        // Then
        assertThat(sentence).contains("the log does not hold the order yet");
    }

    private AuditRecord after(String facts) {
        return after(facts, story);
    }

    private static AuditRecord after(String facts, Story story) {
        AuditRecord record = AuditRecord.of(UUID.fromString(ID));
        for (Event event : story.events(facts.split(" "))) {
            record = record.after(event, Instant.parse("2026-11-23T10:05:00Z"));
        }
        return record;
    }
}
