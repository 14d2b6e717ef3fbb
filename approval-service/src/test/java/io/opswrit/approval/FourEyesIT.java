package io.opswrit.approval;

import static io.opswrit.approval.testing.Persona.ALICE;
import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.ERIN;
import static io.opswrit.approval.testing.Persona.MALLORY;
import static io.opswrit.approval.testing.Persona.ROBOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.writ.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody decides on what is theirs, and no machine decides at all. */
@QuarkusTest
@ReviewTest
class FourEyesIT {

    private static final Person BOB_BY_MAIL = Person.knownByEmail(TestTokens.ISSUER, "Bob@Example.com");

    static Stream<Arguments> bobsOwn() {
        return Stream.of(
                Arguments.of("requested", TestOrder.by(BOB.person())),
                Arguments.of(
                        "submitted for another", TestOrder.by(ALICE.person()).submittedBy(BOB.person())),
                Arguments.of(
                        "requested through a delegate",
                        TestOrder.by(BOB_BY_MAIL).submittedBy(ALICE.person())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bobsOwn")
    void nobodyDecidesOnTheirOwn(String how, TestOrder order) {
        // Given
        var review = Review.opened(order);

        // When
        var answers = Stream.of(review.approve(BOB), review.reject(BOB), review.ask(BOB));

        // Then
        assertThat(answers)
                .allSatisfy(
                        answer -> answer.then().statusCode(403).body("type", equalTo("urn:opswrit:problem:four-eyes")));
        assertThat(review.state()).isEqualTo("PENDING");
        review.card(BOB).then().statusCode(200);
        review.approve(ERIN).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bobsOwn")
    void theOwnIsNotInTheQueue(String how, TestOrder order) {
        // Given
        var review = Review.opened(order);

        // When
        var list = io.restassured.RestAssured.given()
                .auth()
                .oauth2(BOB.token().token())
                .queryParam("state", "all")
                .get("/api/approvals");

        // Then
        list.then().statusCode(200).body("items.request_id", not(hasItem(review.id())));
    }

    @Test
    void aServiceAccountNeverDecidesEvenWhenListed() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.approve(ROBOT);

        // Then
        answer.then().statusCode(403).body("type", equalTo("urn:opswrit:problem:human-needed"));
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void theRoleAloneIsNotEnough() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.approve(MALLORY);

        // Then
        answer.then().statusCode(404);
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void theListAloneIsNotEnough() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.approve(Persona.of("bob", "requester"));

        // Then
        answer.then().statusCode(403);
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void whoMaySeeEverythingButIsNotAskedIsToldSo() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.approve(Persona.of("olga", "operator", "approver"));

        // Then
        answer.then().statusCode(403).body("type", equalTo("urn:opswrit:problem:not-asked"));
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("votesThatNobodyMayCast")
    void theDatabaseRefusesWhatTheCodeShouldNeverTry(String constraint, String values) {
        // Given
        var review = Review.opened();
        review.approve(BOB).then().statusCode(200);
        String insert = "insert into vote (request_id, voter_id, decision, level, voted_at, requester_id, submitter_id)"
                + " select request_id, " + values + " from task where request_id = '" + review.id() + "'";

        // When
        var attempt = (ThrowingCallable) () -> TestDatabase.execute(insert);

        // Then
        assertThatThrownBy(attempt).hasMessageContaining(constraint);
    }

    static Stream<Arguments> votesThatNobodyMayCast() {
        String bob = "'" + BOB.person().id() + "'";
        return Stream.of(
                Arguments.of("vote_check", "requester_id, 'approve', 1, now(), requester_id, 'x'"),
                Arguments.of("vote_check1", "submitter_id, 'approve', 1, now(), 'x', submitter_id"),
                Arguments.of("vote_pkey", bob + ", 'approve', 1, now(), requester_id, submitter_id"),
                Arguments.of("foreign key", "'eve', 'approve', 1, now(), 'nobody', submitter_id"));
    }
}
