package io.opswrit.approval.inbound.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.Run;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.approval.usecase.KeepFleet;
import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Neither repetition nor a crash nor the order of arrival changes what is known of runs and instances. */
@QuarkusTest
@ReviewTest
class RunEventsHandlerIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String EXECUTION =
            "select dispatched_at, started_at, still_running_at is not null, usual_seconds from execution where request_id = ?";
    private static final String RESULT =
            "select outcome, exit_code, output, error, output_cut_at, completed_at from result where request_id = ?";

    @Inject
    Consumer consumer;

    @Inject
    ExecutionEventsHandler executions;

    @Inject
    ResultsHandler results;

    @Inject
    KeepFleet fleet;

    /** Events about an order of that request, and the rows that they leave. */
    private record About(Function<TestOrder, List<Event>> events, boolean task, String sql, boolean uuid)
            implements Scenario {

        @Override
        public List<Event> events(String requestId) {
            var order = order(requestId);
            if (task) {
                Review.opened(order);
            }
            return events.apply(order);
        }

        @Override
        public List<String> state(Connection database, String requestId) throws SQLException {
            return TestDatabase.rows(database, sql, uuid ? UUID.fromString(requestId) : requestId);
        }
    }

    private static TestOrder order(String requestId) {
        return TestOrder.by(Persona.ALICE.person()).withId(UUID.fromString(requestId));
    }

    private void verify(EventHandler handler, Scenario scenario) {
        new HandlerHarness(consumer, handler).verify(scenario);
    }

    @Test
    void howFarARunIs() {
        // When // Then
        verify(
                executions,
                new About(
                        order -> List.of(
                                new Run(order).dispatched(), new Run(order).started(), new Run(order).stillRunning()),
                        true,
                        EXECUTION,
                        true));
    }

    @Test
    void howARunEnded() {
        // When // Then
        verify(results, new About(order -> List.of(new Run(order).succeeded("fine\0\n")), false, RESULT, true));
    }

    @Test
    void whatIsKnownOfAnInstance() {
        // When // Then
        verify(
                fleet,
                new About(
                        order -> List.of(new Run(order).seen("web-1", Map.of(), PingStatus.ONLINE)),
                        false,
                        "select type, revision, body ->> 'name' from latest_fact where key = ?",
                        false));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        // Given
        var review = Review.opened();
        var run = review.run();

        // When
        review.hears(run.succeeded("fine"), run.stillRunning(), run.started(), run.dispatched());

        // Then
        assertThat(review.rows(EXECUTION))
                .singleElement()
                .asString()
                .startsWith("2026-11-23 ")
                .endsWith("|t|5");
        assertThat(review.rows(RESULT)).singleElement().asString().startsWith("SUCCEEDED|0|fine||null|");
    }

    @Test
    void theRunOfAnOrderWithoutTaskIsNobodysAffair() {
        // Given
        var order = TestOrder.by(Persona.ALICE.person()).lowRisk();
        var review = Review.of(order);

        // When
        review.hears(review.run().dispatched());

        // Then
        assertThat(review.rows(EXECUTION)).isEmpty();
    }

    @Test
    void ofLowRiskResultsTheLatestStaysInWhateverOrderTheyArrive() {
        // Given
        String instance = Run.freshInstance();
        var older = Review.of(TestOrder.by(Persona.ALICE.person()).on(instance).lowRisk());
        var latest = Review.of(TestOrder.by(Persona.ALICE.person()).on(instance).lowRisk());
        var between =
                Review.of(TestOrder.by(Persona.ALICE.person()).on(instance).lowRisk());
        var risky = Review.of(TestOrder.by(Persona.ALICE.person()).on(instance));

        // When
        older.hears(ended(older, NOON));
        latest.hears(ended(latest, NOON.plusSeconds(20)));
        between.hears(ended(between, NOON.plusSeconds(10)));
        risky.hears(ended(risky, NOON.plusSeconds(5)));

        // Then
        assertThat(TestDatabase.rows(
                        "select request_id from result where instance_id = ? order by completed_at", instance))
                .containsExactly(risky.id(), latest.id());
    }

    @Test
    void outputIsKeptToALimit() {
        // Given
        var review = Review.opened();
        String long1 = "x".repeat(23_999) + "\uD83D\uDE00" + "x".repeat(1_000);

        // When
        review.hears(review.run().succeeded(long1));

        // Then
        assertThat(review.rows(
                        "select length(output), output_cut_at, right(output, 1) from result where request_id = ?"))
                .containsExactly("23999|23999|x");
    }

    private static Event ended(Review review, Instant at) {
        return review.run().completed(Outcome.SUCCEEDED, 0, "fine", "", at);
    }
}
