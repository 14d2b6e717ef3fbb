package io.opswrit.audit;

import static io.opswrit.delivery.testing.TestDatabase.rows;

import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.audit.usecase.RecordEvents;
import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.events.Event;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditTest
class RecordEventsIT {

    @Inject
    Consumer consumer;

    @Inject
    RecordEvents recordEvents;

    @Inject
    Scheduler scheduler;

    /** Mails on their way would add events of their own, sooner or later. */
    @BeforeEach
    void holdMails() {
        scheduler.pause();
    }

    @AfterEach
    void releaseMails() {
        scheduler.resume();
    }

    @Test
    void aRunIsRecordedOnceWhateverHappens() {
        new HandlerHarness(consumer, recordEvents)
                .verify(scenario(
                        List.of("request.submitted", "approval.opened"),
                        List.of("approval.info-requested", "approval.voted", "result.completed")));
    }

    private static Scenario scenario(List<String> before, List<String> events) {
        return new Scenario() {
            @Override
            public List<Event> before(String requestId) {
                return List.of(story(requestId).events(before.toArray(String[]::new)));
            }

            @Override
            public List<Event> events(String requestId) {
                return List.of(story(requestId).events(events.toArray(String[]::new)));
            }

            @Override
            public List<String> state(Connection database, String requestId) throws SQLException {
                return RecordEventsIT.state(database, requestId);
            }
        };
    }

    private static Story story(String requestId) {
        Story story = new Story(requestId);
        return story.replacing(story.instanceId(), "i-0a1b2c3d4e5f67890");
    }

    /** How far a mail has got is up to the sender, so only that it is planned counts here. */
    private static List<String> state(Connection database, String requestId) throws SQLException {
        UUID id = UUID.fromString(requestId);
        return Stream.of(
                        rows(
                                database,
                                "select type, topic, canonical, digest from audit_entry where request_id = ?"
                                        + " and topic <> 'notification-events' order by seq",
                                requestId),
                        rows(
                                database,
                                "select document, status, approved_by from audit_record where request_id = ?",
                                id),
                        rows(
                                database,
                                "select kind, recipient, message_id, subject from notification where request_id = ?"
                                        + " order by id",
                                id))
                .flatMap(List::stream)
                .toList();
    }
}
