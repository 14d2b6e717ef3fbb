package io.opswrit.approval.inbound.events;

import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.approval.testing.TestSigningKey;
import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.Event;
import io.opswrit.events.RequestEvent.Answered;
import io.opswrit.events.RequestEvent.CancelRequested;
import io.opswrit.events.RequestEvent.Submitted;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Neither repetition nor a crash at any step changes what comes of the events of a request. */
@QuarkusTest
@ReviewTest
class RequestEventsHandlerIT {

    @Inject
    Consumer consumer;

    @Inject
    RequestEventsHandler handler;

    private static TestOrder order(String requestId) {
        return TestOrder.by(Persona.ALICE.person()).withId(UUID.fromString(requestId));
    }

    private static Event submitted(Signed signed) {
        return new Submitted(1, Persona.ALICE.actor(), signed, Orders.digest(signed));
    }

    private static List<String> rows(Connection database, String requestId) throws SQLException {
        List<String> rows = new ArrayList<>(TestDatabase.rows(
                database,
                "select state, level, revision, asked, ended_by_name, ended_comment, traceparent from task where request_id = ?",
                UUID.fromString(requestId)));
        rows.addAll(TestDatabase.rows(database, "select reason from refused_event where request_id = ?", requestId));
        return rows;
    }

    /** Opened, after a forgery for the same request. */
    private static final class Opening implements Scenario {

        @Override
        public List<Event> events(String requestId) {
            return List.of(
                    submitted(order(requestId).signed(TestSigningKey.shared("forger"))),
                    submitted(order(requestId).signed()));
        }

        @Override
        public List<String> state(Connection database, String requestId) throws SQLException {
            return rows(database, requestId);
        }
    }

    /** Opened before, then cancelled. */
    private static final class Withdrawing implements Scenario {

        @Override
        public List<Event> before(String requestId) {
            return List.of(submitted(order(requestId).signed()));
        }

        @Override
        public List<Event> events(String requestId) {
            return List.of(new CancelRequested(2, Persona.ALICE.actor(), null));
        }

        @Override
        public List<String> state(Connection database, String requestId) throws SQLException {
            return rows(database, requestId);
        }
    }

    /** Opened and asked about before, then answered. */
    private static final class Resuming implements Scenario {

        @Override
        public List<Event> before(String requestId) {
            return List.of(submitted(order(requestId).signed()));
        }

        @Override
        public List<Event> events(String requestId) {
            String question = Review.of(order(requestId)).ask(Persona.BOB).path("thread[0].question_id");
            return List.of(new Answered(2, Persona.ALICE.actor(), UUID.fromString(question), "The one of today."));
        }

        @Override
        public List<String> state(Connection database, String requestId) throws SQLException {
            List<String> rows = RequestEventsHandlerIT.rows(database, requestId);
            rows.addAll(TestDatabase.rows(
                    database,
                    "select question, answer, answered_by from question where request_id = ?",
                    UUID.fromString(requestId)));
            return rows;
        }
    }

    @Test
    void openingATask() {
        // Given
        var harness = new HandlerHarness(consumer, handler);

        // When // Then
        harness.verify(new Opening());
    }

    @Test
    void resumingATask() {
        // Given
        var harness = new HandlerHarness(consumer, handler);

        // When // Then
        harness.verify(new Resuming());
    }

    @Test
    void withdrawingATask() {
        // Given
        var harness = new HandlerHarness(consumer, handler);

        // When // Then
        harness.verify(new Withdrawing());
    }
}
