package io.opswrit.delivery;

import static io.opswrit.delivery.Ledger.entry;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class RedriveIT {

    @TestHTTPResource(value = "/parked", management = true)
    URI parkedEvents;

    @TestHTTPResource("/q/parked")
    URI parkedEventsOnTheMainPort;

    @Inject
    Ledger ledger;

    private final String key = TestEvents.requestId();

    @BeforeEach
    void park() {
        try (TestTopics topics = new TestTopics()) {
            topics.send(key, entry(1, Ledger.POISON), entry(2), entry(3));
        }
        await().until(() -> waiting().size() == 3);
    }

    @AfterEach
    void breakAgain() {
        ledger.mend(false);
    }

    @Test
    void whatIsParkedIsListedWithItsReasonAndWithoutItsBody() {
        // Given
        String first = waiting().getFirst();

        // When
        ValidatableResponse answer = given().queryParam("after", Long.parseLong(first) - 1)
                .queryParam("limit", 1)
                .get(parkedEvents)
                .then();

        // Then
        answer.statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(Integer.valueOf(first)))
                .body("items[0].consumer", equalTo("ledger"))
                .body("items[0].key", equalTo(key))
                .body("items[0].type", equalTo("io.opswrit.request.cancel-requested.v1"))
                .body("items[0].reason", equalTo("Asked to refuse it"))
                .body("items[0].keySet()", not(hasItem("body")))
                .body("next", equalTo(Integer.valueOf(first)));
    }

    @Test
    void aMendedHandlerAppliesTheWholeKeyInOrderAndNewEventsFollow() {
        // Given
        ledger.mend(true);
        String last = waiting().getLast();

        // When
        ValidatableResponse answer = redrive(last);

        // Then
        answer.statusCode(200).body("applied", equalTo(3));
        assertThat(waiting()).isEmpty();
        try (TestTopics topics = new TestTopics()) {
            topics.send(key, entry(4));
        }
        await().untilAsserted(() -> assertThat(written()).containsExactly("1", "2", "3", "4"));
    }

    @Test
    void anEventThatFailsAgainStaysFirstAndHoldsBackTheRest() {
        // Given
        List<String> before = waiting();

        // When
        ValidatableResponse answer = redrive(before.getFirst());

        // Then
        answer.statusCode(409).body("detail", equalTo("Asked to refuse it")).body("applied", equalTo(0));
        assertThat(waiting()).isEqualTo(before);
        assertThat(written()).isEmpty();
        assertThat(TestDatabase.rows("select attempts from parked where id = ?", Long.valueOf(before.getFirst())))
                .containsExactly("1");
    }

    @Test
    void anUnknownIdIsNotFound() {
        // When
        ValidatableResponse answer = redrive("999999999");

        // Then
        answer.statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theMainPortKnowsNothingOfIt() {
        // When
        ValidatableResponse answer = given().get(parkedEventsOnTheMainPort).then();

        // Then
        answer.statusCode(404);
    }

    @Test
    void healthSaysHowMuchIsParkedAndStaysUp() {
        // Given
        URI health = parkedEvents.resolve("/q/health");

        // When
        ValidatableResponse answer = given().get(health).then();

        // Then
        answer.statusCode(200)
                .body("checks.find { it.name == 'delivery' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'delivery' }.data.parked_events", greaterThan(2))
                .body("checks.find { it.name == 'delivery' }.data.oldest_unsent_event", equalTo("0 s"));
    }

    @Test
    void metricsSayTheSame() {
        // Given
        URI metrics = parkedEvents.resolve("/q/metrics");

        // When
        await().untilAsserted(() -> assertThat(given().get(metrics).asString())
                .containsPattern("opswrit_parked_events\\S* [1-9]")
                .containsPattern("opswrit_outbox_oldest_unsent_seconds\\S* 0")
                .containsPattern("opswrit_relay_active\\S* 1"));
    }

    private ValidatableResponse redrive(String id) {
        return given().post(parkedEvents + "/" + id + "/redrive").then();
    }

    private List<String> waiting() {
        return TestDatabase.rows("select id from parked where key = ? order by id", key);
    }

    private List<String> written() {
        return TestDatabase.rows("select revision from ledger where key = ? order by position", key);
    }
}
