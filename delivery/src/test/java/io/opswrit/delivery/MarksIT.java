package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class MarksIT {

    private final String name = UUID.randomUUID().toString();

    @Inject
    Marks marks;

    @Test
    void aMarkIsThereForWhoeverLooks() {
        // When
        marks.set(name, Duration.ofMinutes(1)).await().indefinitely();

        // Then
        assertThat(isSet(name)).isTrue();
        assertThat(isSet(name)).isTrue();
        assertThat(isSet("another " + name)).isFalse();
    }

    @Test
    void aMarkEndsAndTheNextOneClearsItAway() {
        // Given
        marks.set(name, Duration.ZERO).await().indefinitely();
        assertThat(isSet(name)).isFalse();

        // When
        marks.set("another " + name, Duration.ofMinutes(1)).await().indefinitely();

        // Then
        assertThat(TestDatabase.rows("select name from mark where name = ?", name))
                .isEmpty();
    }

    @Test
    void aMarkThatIsSetAgainLastsLonger() {
        // Given
        marks.set(name, Duration.ZERO).await().indefinitely();

        // When
        marks.set(name, Duration.ofMinutes(1)).await().indefinitely();

        // Then
        assertThat(isSet(name)).isTrue();
    }

    private boolean isSet(String which) {
        return marks.isSet(which).await().indefinitely();
    }
}
