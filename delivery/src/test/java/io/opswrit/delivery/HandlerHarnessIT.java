package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.delivery.testing.HandlerHarness;
import io.opswrit.delivery.testing.Scenario;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class HandlerHarnessIT {

    @Inject
    Consumer consumer;

    @Inject
    Ledger ledger;

    private final Scenario twoEntries = new Scenario() {
        @Override
        public List<Event> before(String requestId) {
            return List.of(Ledger.entry(1));
        }

        @Override
        public List<Event> events(String requestId) {
            return List.of(Ledger.entry(2), Ledger.entry(3));
        }

        @Override
        public List<String> state(Connection database, String requestId) throws SQLException {
            return TestDatabase.rows(
                    database,
                    "select revision, total from ledger join ledger_total using (key) where key = ? order by position",
                    requestId);
        }
    };

    @Test
    void aHandlerWithinItsTransactionPasses() {
        // When
        new HandlerHarness(consumer, ledger).verify(twoEntries);
    }

    @Test
    void aHandlerThatWritesOutsideItsTransactionIsFound() {
        // Given
        EventHandler careless = new EventHandler() {
            @Override
            public String consumer() {
                return "careless";
            }

            @Override
            public Uni<Void> handle(List<Received> events) {
                events.forEach(
                        e -> TestDatabase.execute("insert into ledger (key, revision) values ('" + e.key() + "', 0)"));
                return ledger.handle(events);
            }
        };
        HandlerHarness harness = new HandlerHarness(consumer, careless);

        // When
        var verdict = assertThatThrownBy(() -> harness.survivesEveryFault(twoEntries));

        // Then
        verdict.isInstanceOf(AssertionError.class).hasMessageContaining("connection lost before statement");
    }
}
