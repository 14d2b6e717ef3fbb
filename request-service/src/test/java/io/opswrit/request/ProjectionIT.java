package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.request.usecase.ProjectApprovalEvents;
import io.opswrit.request.usecase.ProjectExecutionEvents;
import io.opswrit.request.usecase.ProjectResults;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each handler twice, and failed at every step. */
@QuarkusTest
class ProjectionIT extends TestParts {

    @Inject
    Consumer consumer;

    @Inject
    ProjectApprovalEvents approvalEvents;

    @Inject
    ProjectExecutionEvents executionEvents;

    @Inject
    ProjectResults results;

    @Test
    void approvalEventsAreAppliedOnce() {
        verify(
                approvalEvents,
                order -> List.of(
                        OtherServices.opened(1, order, Orders.digest(order), OtherServices.BOB.id()),
                        OtherServices.infoRequested(2),
                        OtherServices.resumed(3),
                        OtherServices.granted(4, order, Orders.digest(order))));
    }

    @Test
    void executionEventsAreAppliedOnce() {
        verify(
                executionEvents,
                order -> List.of(
                        OtherServices.dispatched(1, order, Orders.digest(order)),
                        OtherServices.started(2),
                        OtherServices.stillRunning(3),
                        OtherServices.cancelFailed(4)));
    }

    @Test
    void theResultIsAppliedOnce() {
        verify(
                results,
                order -> List.of(OtherServices.completed(
                        UUID.fromString(order.document().get("request_id").asText()), Outcome.SUCCEEDED)));
    }

    @Test
    void whatIsSaidOfAnUnknownRequestIsParked() {
        // Given
        String unknown = TestEvents.requestId();

        // When
        try (var topics = new TestTopics()) {
            topics.send(unknown, OtherServices.rejected(1));
        }

        // Then
        var parked = await().until(
                        () -> TestDatabase.rows("select consumer, reason from parked where key = ?", unknown),
                        rows -> !rows.isEmpty());
        assertThat(parked).containsExactly("request-approval-view|There is no request " + unknown);
    }

    private void verify(EventHandler handler, Function<Signed, List<Event>> events) {
        Signed order = Api.order(Api.submit(ALICE, Api.RESTART));
        new HandlerHarness(consumer, handler).verify(new Scenario() {
            @Override
            public List<Event> before(String requestId) {
                copyOf(order, requestId);
                return List.of();
            }

            @Override
            public List<Event> events(String requestId) {
                return events.apply(Api.order(UUID.fromString(requestId)));
            }

            @Override
            public List<String> state(Connection database, String requestId) throws SQLException {
                List<String> state = new ArrayList<>(TestDatabase.rows(
                        database,
                        "select to_jsonb(r) - 'updated_at' - 'conversation', jsonb_path_query_array(r.conversation,"
                                + " '$.messages[*].text') from request r where request_id = ?",
                        UUID.fromString(requestId)));
                state.addAll(TestDatabase.rows(
                        database,
                        "select person_id, relation from request_reader where request_id = ? order by 1, 2",
                        UUID.fromString(requestId)));
                state.addAll(TestDatabase.rows(
                        database,
                        "select asked, opened_at is null, decided_at is null from review where request_id = ?",
                        UUID.fromString(requestId)));
                return state;
            }
        });
    }

    /** The harness chooses the ids, so each of its requests is a copy of a real one. */
    private static void copyOf(Signed order, String requestId) {
        TestDatabase.execute(
                """
                insert into request select (jsonb_populate_record(r, jsonb_build_object(
                           'request_id', '%1$s', 'order_document', r.order_document || '{"request_id": "%1$s"}'))).*
                  from request r where request_id = '%2$s'
                """.formatted(requestId, order.document().get("request_id").asText()));
    }
}
