package io.opswrit.executor.inbound.events;

import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.Actor;
import io.opswrit.events.Event;
import io.opswrit.events.RequestEvent;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Repeated and broken at every step, on orders that end at once, so that nothing runs on meanwhile. */
@QuarkusTest
@ExecutorParts
class HandlersIT {

    private static final Actor OLGA = new Actor("person", "https://login.example#olga", "olga@example.org", null, null);

    @Inject
    Consumer consumer;

    @Inject
    RequestEventsHandler requestEvents;

    @Inject
    ApprovalEventsHandler approvalEvents;

    @Test
    void anOrderThatWasCancelledBeforeItCame() {
        verify(requestEvents, requestId -> List.of(cancel(), submitted(requestId)));
    }

    @Test
    void aForgedOrder() {
        verify(
                requestEvents,
                requestId -> List.of(TestAuthority.generate()
                        .submitted(TestOrder.checkDiskSpace(TestOrder.HEALTHY).withRequestId(requestId))));
    }

    @Test
    void aWishToCancel() {
        verify(requestEvents, _ -> List.of(cancel()));
    }

    @Test
    void anOrderThatIsRefused() {
        verify(
                requestEvents,
                requestId -> List.of(SimulatedSsm.authority()
                        .submitted(TestOrder.checkDiskSpace(TestOrder.HEALTHY)
                                .withRequestId(requestId)
                                .withCommand("reboot"))));
    }

    @Test
    void aGrantThatHasExpired() {
        verify(
                approvalEvents,
                requestId -> List.of(SimulatedSsm.authority()
                        .grantedUntil(
                                TestOrder.restartNginx(TestOrder.HEALTHY).withRequestId(requestId),
                                Instant.now().minusSeconds(1))));
    }

    @Test
    void aGrantOfTheRequester() {
        verify(
                approvalEvents,
                requestId -> List.of(SimulatedSsm.authority()
                        .granted(TestOrder.restartNginx(TestOrder.HEALTHY).withRequestId(requestId), TestOrder.ALICE)));
    }

    private void verify(EventHandler handler, Function<String, List<Event>> events) {
        // Given
        var harness = new HandlerHarness(consumer, handler);

        // When // Then
        harness.verify(new Scenario() {
            @Override
            public List<Event> events(String requestId) {
                return events.apply(requestId);
            }

            @Override
            public List<String> state(Connection database, String requestId) throws SQLException {
                return stored(database, requestId);
            }
        });
    }

    private static List<String> stored(Connection database, String requestId) throws SQLException {
        UUID id = UUID.fromString(requestId);
        List<String> stored = new ArrayList<>(TestDatabase.rows(
                database, "select state, outcome, ran, reason, attempt from execution where request_id = ?", id));
        stored.addAll(TestDatabase.rows(database, "select asked_by from early_stop where request_id = ?", id));
        stored.addAll(TestDatabase.rows(database, "select topic, reason from refused_event where key = ?", requestId));
        return stored;
    }

    private static Event submitted(String requestId) {
        return SimulatedSsm.authority()
                .submitted(TestOrder.checkDiskSpace(TestOrder.HEALTHY).withRequestId(requestId));
    }

    private static Event cancel() {
        return new RequestEvent.CancelRequested(2, OLGA, null);
    }
}
