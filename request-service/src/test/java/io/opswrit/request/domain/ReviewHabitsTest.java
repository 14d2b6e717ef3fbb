package io.opswrit.request.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Asked;
import io.opswrit.writ.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewHabitsTest {

    private static final String ISSUER = "https://login.test/realms/opswrit";
    private static final Person ALICE = person("alice");
    private static final Person BOB = person("bob");
    private static final Asked ASKED_BOB = new Asked(BOB.id(), "Bob", "bob@example.com", 1);
    private static final Asked ASKED_EVE = new Asked("eve", "Eve", "eve@example.com", 1);
    private static final Asked ASKED_DAVE = new Asked("dave", "Dave", "dave@example.com", 2);

    private final ReviewHabits habits =
            new ReviewHabits(List.of(ASKED_DAVE, ASKED_EVE, ASKED_BOB), Duration.ofMinutes(12));

    @Test
    void thoseOfTheFirstLevelAreAsked() {
        // When
        ExpectedReview review = habits.expectedFor(ALICE, ALICE);

        // Then
        assertThat(review.approvers()).containsExactly("bob@example.com", "eve@example.com");
        assertThat(review.usuallyAnswered()).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void neitherWhoSubmitsNorWhoRequestsIsAsked() {
        // When
        ExpectedReview review = habits.expectedFor(BOB, Person.knownByEmail(ISSUER, "EVE@example.com"));

        // Then
        assertThat(review.approvers()).containsExactly("dave@example.com");
    }

    @Test
    void nothingIsInventedWhenNobodyWasAsked() {
        // When
        ExpectedReview review = new ReviewHabits(List.of(), null).expectedFor(ALICE, null);

        // Then
        assertThat(review).isEqualTo(ExpectedReview.none());
    }

    private static Person person(String name) {
        return new Person(ISSUER, name + "-id", name + "@example.com", name);
    }
}
