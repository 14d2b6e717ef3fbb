package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.request.usecase.ForgetIdempotencyKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class IdempotencyIT extends TestParts {

    @Inject
    ForgetIdempotencyKeys forgetKeys;

    @Test
    void theSameBodyGetsTheFirstAnswer() {
        // Given
        String key = UUID.randomUUID().toString();
        Response first = submit(ALICE, key, Api.RESTART);

        // When
        Response second = submit(ALICE, key, Api.RESTART.replace("  ", " "));

        // Then
        second.then().statusCode(202).header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherBodyIsRefused() {
        // Given
        String key = UUID.randomUUID().toString();
        submit(ALICE, key, Api.RESTART);
        String before = Api.kept();

        // When
        Response second = submit(ALICE, key, Api.DISKS);

        // Then
        second.then().statusCode(409).body("type", equalTo("urn:opswrit:problem:idempotency-key-reused"));
        assertThat(requestsOnly()).isEqualTo(before.split("\\|", -1)[0]);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        // Given
        String key = UUID.randomUUID().toString();
        Response first = submit(ALICE, key, Api.RESTART);

        // When
        Response other = submit(TestTokens.person("anna").roles("requester"), key, Api.RESTART);

        // Then
        other.then().statusCode(202);
        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void aForgottenKeyIsAKeyLikeAnyOther() {
        // Given
        String key = UUID.randomUUID().toString();
        Response first = submit(ALICE, key, Api.RESTART);
        age(key, 25);

        // When
        Response second = submit(ALICE, key, Api.DISKS);

        // Then
        second.then().statusCode(202);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void theTimerDeletesOldKeysAlone() throws Throwable {
        // Given
        String old = UUID.randomUUID().toString();
        String younger = UUID.randomUUID().toString();
        submit(ALICE, old, Api.RESTART);
        submit(ALICE, younger, Api.RESTART);
        age(old, 25);
        age(younger, 23);

        // When
        VertxContextSupport.subscribeAndAwait(forgetKeys::execute);

        // Then
        assertThat(TestDatabase.rows("select key from idempotency_key where key in (?, ?)", old, younger))
                .containsExactly(younger);
    }

    @Test
    void whatWasAcceptedIsAnsweredEvenIfItNoLongerWouldBe() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = Api.DISKS.replace("}", ", \"requester_email\": \"bob@example.com\"}");
        Response first = submit(TestTokens.robot("portal").roles("requester", "delegate"), key, body);
        var noLongerDelegate = TestTokens.robot("portal").roles("requester");

        // When
        Response second = submit(noLongerDelegate, key, body);

        // Then
        second.then().statusCode(202).header("Location", first.header("Location"));
        submit(noLongerDelegate, UUID.randomUUID().toString(), body).then().statusCode(400);
    }

    @Test
    void duplicatesAtOnceMakeOneRequest() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        var calls = IntStream.range(0, 12)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> submit(ALICE, key, Api.RESTART)))
                .toList();

        // Then
        assertThat(calls).extracting(call -> call.join().statusCode()).containsOnly(202);
        assertThat(calls.stream().map(call -> call.join().asString()).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void aBadKeyIsRefused(String key) {
        // Given
        String before = requestsOnly();

        // When
        Response answer = submit(ALICE, key, Api.RESTART);

        // Then
        answer.then().statusCode(400).body("violations[0].field", equalTo("Idempotency-Key"));
        assertThat(requestsOnly()).isEqualTo(before);
    }

    static String[] badKeys() {
        return new String[] {"x".repeat(256), "caf\u00e9"};
    }

    private static Response submit(TestTokens caller, String key, String body) {
        return Api.as(caller, body).header("Idempotency-Key", key).post("/api/requests");
    }

    private static void age(String key, int hours) {
        TestDatabase.execute("update idempotency_key set created_at = now() - interval '%d hours' where key = '%s'"
                .formatted(hours, key));
    }

    private static String requestsOnly() {
        return TestDatabase.rows("select count(*) from request").getFirst();
    }
}
