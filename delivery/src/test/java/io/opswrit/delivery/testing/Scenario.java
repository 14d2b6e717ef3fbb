package io.opswrit.delivery.testing;

import io.opswrit.events.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Something that a handler does, to be run many times, each time with a request of its own. */
public interface Scenario {

    /** What happened before, handled in peace. */
    default List<Event> before(String requestId) {
        return List.of();
    }

    /** What is handled twice, and under faults. */
    List<Event> events(String requestId);

    /**
     * What the database holds of this request, as text: {@link TestDatabase#rows} of each table. Ids, times and digests are
     * made equal by the harness, and events in the outbox are added by it.
     */
    List<String> state(Connection database, String requestId) throws SQLException;
}
