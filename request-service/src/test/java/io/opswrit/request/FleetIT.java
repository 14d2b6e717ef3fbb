package io.opswrit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Event;
import io.opswrit.events.PingStatus;
import io.opswrit.request.usecase.KeepFleet;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FleetIT extends TestParts {

    private static final String WEB_7 = "i-0a1b2c3d4e5f60007";

    @Inject
    Consumer consumer;

    @Inject
    KeepFleet keepFleet;

    @Test
    void whatIsSaidOfAnInstanceIsKeptOnce() {
        // When
        new HandlerHarness(consumer, keepFleet).verify(new Scenario() {
            @Override
            public List<Event> events(String id) {
                return List.of(
                        OtherServices.seen(2, id, "renamed", PingStatus.INACTIVE),
                        OtherServices.seen(1, id, "web-1", PingStatus.ONLINE));
            }

            @Override
            public List<String> state(Connection database, String id) throws SQLException {
                return TestDatabase.rows(
                        database, "select topic, revision, body ->> 'name' from latest_fact where key = ?", id);
            }
        });
    }

    @Test
    void theTopicIsRead() {
        // When
        try (var topics = new TestTopics()) {
            topics.send(WEB_7, OtherServices.seen(1, WEB_7, "web-7", PingStatus.ONLINE));
        }

        // Then
        var kept = await().until(
                        () -> TestDatabase.rows("select body ->> 'name' from latest_fact where key = ?", WEB_7),
                        rows -> !rows.isEmpty());
        assertThat(kept).containsExactly("web-7");
    }
}
