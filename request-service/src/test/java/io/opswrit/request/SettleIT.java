package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static io.opswrit.request.Api.CAROL;
import static io.opswrit.request.Api.EVE;
import static io.opswrit.request.Api.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.edge.testing.BadInputs;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class SettleIT extends TestParts {

    private static TestTopics topics;

    @BeforeAll
    static void open() {
        topics = new TestTopics(Topics.REQUEST);
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    private static final String FOUND = "{\"ran\": \"yes\", \"reason\": \"It stands in the journal.\"}";

    @Test
    void anOperatorSaysWhatTheyFound() {
        // Given
        UUID id = ended(Outcome.UNKNOWN);
        Api.find(ALICE, id).body("settlement", nullValue());

        // When
        var answer = Api.as(OLGA, FOUND).post(path(id)).then();

        // Then
        answer.statusCode(200)
                .body("status", equalTo("UNKNOWN"))
                .body("ran", equalTo("unknown"))
                .body("settlement.ran", equalTo("yes"))
                .body("settlement.reason", equalTo("It stands in the journal."))
                .body("settlement.by", equalTo("olga@example.com"));
        Api.find(ALICE, id).body("settlement.ran", equalTo("yes"));
        var settled = (RequestEvent.Settled)
                await().until(() -> topics.events(Topics.REQUEST, id.toString()), all -> all.size() == 2)
                        .getLast();
        assertThat(settled.ran()).isEqualTo(Ran.YES);
        assertThat(settled.actor().email()).isEqualTo("olga@example.com");
    }

    @Test
    void nobodySettlesTheirOwn() {
        // Given
        UUID id = ended(Outcome.UNKNOWN);
        var alice = TestTokens.person("alice").roles("requester", "operator");

        // When
        var answer = Api.as(alice, FOUND).post(path(id)).then();

        // Then
        answer.statusCode(403).body("detail", containsString("neither requested nor submitted"));
        Api.find(ALICE, id).body("settlement", nullValue());
    }

    @Test
    void onlyOperatorsSettle() {
        // Given
        UUID id = ended(Outcome.UNKNOWN);

        // When
        var answer = Api.as(CAROL, FOUND).post(path(id)).then();

        // Then
        answer.statusCode(403);
        Api.as(ALICE, FOUND).post(path(id)).then().statusCode(403);
        Api.as(EVE, FOUND).post(path(id)).then().statusCode(403);
        Api.find(ALICE, id).body("settlement", nullValue());
    }

    @Test
    void whatIsKnownIsNotSettled() {
        // Given
        UUID id = ended(Outcome.FAILED);

        // When
        var answer = Api.as(OLGA, FOUND).post(path(id)).then();

        // Then
        answer.statusCode(409)
                .body("type", equalTo("urn:opswrit:problem:not-unknown"))
                .body("detail", containsString("FAILED"));
    }

    @Test
    void aReasonIsNeeded() {
        // Given
        UUID id = ended(Outcome.UNKNOWN);

        // When
        var answer = Api.as(OLGA, "{\"ran\": \"no\", \"reason\": \" \"}")
                .post(path(id))
                .then();

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo("reason"));
        Api.find(ALICE, id).body("settlement", nullValue());
    }

    @TestFactory
    Stream<DynamicTest> everyBadFindingIsRefused() {
        UUID id = ended(Outcome.UNKNOWN);
        return BadInputs.tests(path(id), OLGA, FOUND, Api::kept);
    }

    @Test
    void itIsSettledOnThePage() {
        // Given
        UUID id = ended(Outcome.UNKNOWN);
        assertThat(Pages.html(ALICE, "/requests/" + id)).doesNotContain(path(id).substring(4));
        assertThat(Pages.html(OLGA, "/requests/" + id)).contains("Say what you found out");

        // When
        var answer = Pages.post(
                        OLGA, "/requests/" + id + "/settle", Map.of("ran", "no", "reason", "The journal is empty."))
                .then();

        // Then
        answer.statusCode(303);
        assertThat(Pages.html(ALICE, "/requests/" + id))
                .contains("olga@example.com found that it did not run", "The journal is empty.");
    }

    @Test
    void aFindingWithoutWordsKeepsTheChoice() {
        // Given
        UUID id = ended(Outcome.UNKNOWN);

        // When
        var answer = Pages.post(OLGA, "/requests/" + id + "/settle", Map.of("ran", "yes", "reason", ""))
                .then();

        // Then
        answer.statusCode(400)
                .body(containsString("what you found, and where you looked"))
                .body(containsString("<option value=\"yes\" selected>"));
    }

    private static String path(UUID id) {
        return "/api/requests/" + id + "/settle";
    }

    private static UUID ended(Outcome outcome) {
        UUID id = Api.submit(ALICE, Api.RESTART);
        topics.send(id.toString(), OtherServices.completed(id, outcome));
        Api.awaitStatus(id, outcome.name());
        return id;
    }
}
