package io.opswrit.audit.testing;

import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Event;
import io.opswrit.events.Topics;
import java.util.List;
import java.util.UUID;

/** What becomes of the mails about one request. */
public record MailWatch(TestTopics topics, String requestId) {

    /** @return what the service says of them, at least so many facts */
    public List<Event> said(int count) {
        return await().atMost(Audit.PATIENCE)
                .until(() -> topics.events(Topics.NOTIFICATION, requestId), said -> said.size() >= count);
    }

    /** Returns when the one mail was tried in vain more than once. */
    public void awaitAttempts() {
        await().atMost(Audit.PATIENCE)
                .until(() -> TestDatabase.rows(
                                        "select id from notification where request_id = ? and attempts > 1",
                                        UUID.fromString(requestId))
                                .size()
                        == 1);
    }

    /** Returns when the log holds the fact exactly so many times. */
    public void awaitEntries(String fact, int count) {
        await().atMost(Audit.PATIENCE)
                .until(() -> TestDatabase.rows(
                                        "select seq from audit_entry where request_id = ? and type = ?",
                                        requestId,
                                        "io.opswrit." + fact + ".v1")
                                .size()
                        == count);
    }
}
