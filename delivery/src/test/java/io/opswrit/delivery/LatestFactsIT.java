package io.opswrit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.events.Actor;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.PingStatus;
import io.opswrit.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class LatestFactsIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    Consumer consumer;

    @Inject
    FleetKeeper keeper;

    @Inject
    LatestFacts facts;

    @Inject
    UnitOfWork work;

    @Test
    void theNewestOfAKeyIsKeptWhateverIsRepeatedOrFails() {
        // When
        new HandlerHarness(consumer, keeper).verify(new Scenario() {
            @Override
            public List<Event> before(String key) {
                return List.of(seen(key, 2, "web-2"));
            }

            @Override
            public List<Event> events(String key) {
                return List.of(seen(key, 1, "web-1"), seen(key, 4, "web-4"), seen(key, 3, "web-3"));
            }

            @Override
            public List<String> state(Connection database, String key) throws SQLException {
                List<String> rows = TestDatabase.rows(
                        database, "select revision, body ->> 'name' from latest_fact where key = ?", key);
                assertThat(rows).containsExactly("4|web-4");
                return rows;
            }
        });
    }

    @Test
    void anOlderOneThatComesLaterIsNotKept() {
        // Given
        String key = TestEvents.requestId();
        run(() -> keeper.handle(List.of(received(key, seen(key, 7, "new")))));

        // When
        run(() -> keeper.handle(List.of(received(key, seen(key, 6, "old")))));

        // Then
        assertThat(found(key)).containsOnlyKeys(key);
        assertThat(found(key).get(key)).isEqualTo(new LatestFact(key, NOON, seen(key, 7, "new")));
    }

    @Test
    void thoseAskedForAreFoundAndAllAreListed() {
        // Given
        String one = TestEvents.requestId();
        String other = TestEvents.requestId();
        run(() -> keeper.handle(
                List.of(received(other, seen(other, 1, "b")), received(one, seen(one, 1, "<b>\u202e\u0085")))));

        // When
        List<LatestFact> all = run(() -> facts.all(Topics.FLEET));

        // Then
        assertThat(all).extracting(LatestFact::key).containsSubsequence(one, other);
        assertThat(found(one, "i-unknown")).containsOnlyKeys(one);
        assertThat(found(one).get(one).event()).isEqualTo(seen(one, 1, "<b>\u202e\u0085"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aFactThatThisBuildDoesNotKnowIsLeftAlone() {
        // Given
        String key = TestEvents.requestId();
        Received unknown = new Received(
                Topics.FLEET, 0, 0, "1", "new.v9", "urn:t", key, NOON, null, "{}".getBytes(UTF_8), Optional.empty());

        // When
        run(() -> keeper.handle(List.of(unknown)));

        // Then
        assertThat(found(key)).isEmpty();
    }

    private Map<String, LatestFact> found(String... keys) {
        return run(() -> facts.find(Topics.FLEET, List.of(keys)));
    }

    private <T> T run(Supplier<Uni<T>> task) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work.run(task));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Received received(String key, Event event) {
        return new Received(
                Topics.FLEET,
                0,
                0,
                TestEvents.requestId(),
                EventCodec.typeOf(event),
                "urn:opswrit:test",
                key,
                NOON,
                null,
                EventCodec.write(event),
                Optional.of(event));
    }

    private static InstanceSeen seen(String key, int revision, String name) {
        return new InstanceSeen(
                revision,
                Actor.system("executor-service"),
                key,
                name,
                Map.of("Environment", "production"),
                "Linux",
                null,
                null,
                PingStatus.ONLINE,
                null,
                NOON,
                NOON);
    }
}
