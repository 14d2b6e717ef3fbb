package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.audit.testing.Story;
import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Ran;
import io.opswrit.events.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditRecordTest {

    private static final UUID ID = UUID.fromString("019b0000-0000-7000-8000-00000000000a");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Story STORY = new Story(ID.toString());

    /** An event, and when it was said. */
    private record Said(Event event, Instant at) {}

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(
                        Status.SUCCEEDED,
                        List.of(
                                List.of("request.submitted", "request.answered"),
                                List.of(
                                        "approval.opened",
                                        "approval.info-requested",
                                        "approval.resumed",
                                        "approval.voted",
                                        "approval.granted"),
                                List.of("execution.dispatched", "execution.still-running"),
                                List.of("result.completed"))),
                Arguments.of(
                        Status.REJECTED,
                        List.of(
                                List.of("request.submitted"),
                                List.of(
                                        "approval.opened",
                                        "approval.escalated",
                                        "approval.voted",
                                        "approval.rejected"))),
                Arguments.of(
                        Status.CANCELLED,
                        List.of(
                                List.of("request.submitted", "request.cancel-requested"),
                                List.of("approval.opened", "approval.withdrawn"))),
                Arguments.of(
                        Status.STILL_RUNNING,
                        List.of(
                                List.of("request.submitted", "request.cancel-requested"),
                                List.of("approval.opened", "approval.granted"),
                                List.of(
                                        "execution.dispatched",
                                        "execution.started",
                                        "execution.still-running",
                                        "execution.cancel-failed"))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theRecordIsTheSameHoweverTopicsInterleave(Status status, List<List<String>> topics) {
        // Given
        List<List<Said>> said = said(topics);
        List<List<Said>> orders = new ArrayList<>();
        interleave(said, new int[said.size()], new ArrayList<>(), orders);

        // When
        Set<AuditRecord> records = new HashSet<>();
        orders.forEach(order -> records.add(record(order)));

        // Then
        assertThat(orders).hasSizeGreaterThan(4);
        assertThat(records).hasSize(1);
        assertThat(records.iterator().next().status()).isEqualTo(status);
    }

    @Test
    void theFirstResultCounts() {
        // Given
        Event failed = new Story(ID.toString())
                .replacing("SUCCEEDED", "FAILED")
                .replacing("nginx restarted", "no")
                .event("result.completed");
        AuditRecord once = AuditRecord.of(ID).after(STORY.event("result.completed"), NOON);

        // When
        AuditRecord twice = once.after(failed, NOON);

        // Then
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void whyACancelFailedStandsInTheRecordBeforeAndAfterTheResult() {
        // Given
        Event notStopped = STORY.event("execution.cancel-failed");
        Event completed = STORY.event("result.completed");

        // When
        AuditRecord before = AuditRecord.of(ID).after(notStopped, NOON).after(completed, NOON);
        AuditRecord after = AuditRecord.of(ID).after(completed, NOON).after(notStopped, NOON);

        // Then
        assertThat(before).isEqualTo(after);
        assertThat(before.reason()).isEqualTo(((ExecutionEvent.CancelFailed) notStopped).reason());
    }

    @Test
    void whatAnOperatorFoundStandsBesideTheOutcome() {
        // Given
        Event unknown =
                new Story(ID.toString()).replacing("SUCCEEDED", "UNKNOWN").event("result.completed");
        AuditRecord before = AuditRecord.of(ID).after(unknown, NOON);

        // When
        AuditRecord after = before.after(STORY.event("request.settled"), NOON.plusSeconds(5));

        // Then
        assertThat(after.status()).isEqualTo(Status.UNKNOWN);
        assertThat(after.ran()).isEqualTo(before.ran());
        assertThat(after.review().settlement().ran()).isEqualTo(Ran.YES);
        assertThat(after.review().settlement().at()).isEqualTo(NOON.plusSeconds(5));
        assertThat(after.review().decisions().getLast().decision()).isEqualTo("settle");
    }

    @Test
    void whatIsCancelledBeforeAnybodyDecidedDidNotRun() {
        // When
        AuditRecord record = AuditRecord.of(ID)
                .after(STORY.event("approval.opened"), NOON)
                .after(STORY.event("approval.withdrawn"), NOON.plusSeconds(5));

        // Then
        assertThat(record.ran()).isEqualTo(Ran.NO);
        assertThat(record.reason()).isEqualTo("No longer needed");
        assertThat(record.completedAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void theResultAloneMakesARecordOfEverythingButIdentities() {
        // When
        AuditRecord record = AuditRecord.of(ID).after(STORY.event("result.completed"), NOON);

        // Then
        assertThat(record.order().requesterEmail()).isEqualTo("alice@example.com");
        assertThat(record.order().requesterId()).isNull();
        assertThat(record.review().approvedBy()).containsExactly("bob@example.com");
        assertThat(record.ran()).isEqualTo(Ran.YES);
        assertThat(record.approvalRequired()).isTrue();
    }

    private static List<List<Said>> said(List<List<String>> topics) {
        return IntStream.range(0, topics.size())
                .mapToObj(topic -> IntStream.range(0, topics.get(topic).size())
                        .mapToObj(
                                n -> new Said(STORY.event(topics.get(topic).get(n)), NOON.plusSeconds(60L * n + topic)))
                        .toList())
                .toList();
    }

    private static AuditRecord record(List<Said> order) {
        AuditRecord record = AuditRecord.of(ID);
        for (Said said : order) {
            record = record.after(said.event(), said.at());
        }
        return record;
    }

    /** All orders that keep the order within each topic. */
    private static void interleave(List<List<Said>> topics, int[] taken, List<Said> soFar, List<List<Said>> orders) {
        boolean complete = true;
        for (int topic = 0; topic < taken.length; topic++) {
            if (taken[topic] < topics.get(topic).size()) {
                complete = false;
                soFar.add(topics.get(topic).get(taken[topic]++));
                interleave(topics, taken, soFar, orders);
                soFar.removeLast();
                taken[topic]--;
            }
        }
        if (complete) {
            orders.add(List.copyOf(soFar));
        }
    }
}
