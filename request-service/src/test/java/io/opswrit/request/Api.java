package io.opswrit.request;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.writ.Signed;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The service as its callers use it. */
final class Api {

    static final TestTokens ALICE = TestTokens.person("alice").roles("requester");
    static final TestTokens BOB = TestTokens.person("bob").roles("approver");
    static final TestTokens CAROL = TestTokens.person("carol").roles("auditor");
    static final TestTokens OLGA = TestTokens.person("olga").roles("operator");
    static final TestTokens EVE = TestTokens.person("eve").roles("requester", "approver");

    static final String DISKS = """
            {"instance_id": "i-0a1b2c3d4e5f67890", "command_type": "CheckDiskSpace"}""";
    static final String RESTART = """
            {"instance_id": "i-0a1b2c3d4e5f67890", "command_type": "RestartService",
             "parameters": {"service_name": "nginx"}, "justification": "it hangs"}""";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Api() {}

    static RequestSpecification as(TestTokens caller) {
        return given().auth().oauth2(caller.token());
    }

    static RequestSpecification as(TestTokens caller, String body) {
        return as(caller).contentType(ContentType.JSON).body(body);
    }

    static UUID submit(TestTokens caller, String body) {
        return UUID.fromString(as(caller, body)
                .post("/api/requests")
                .then()
                .statusCode(202)
                .extract()
                .path("request_id"));
    }

    static ValidatableResponse find(TestTokens caller, UUID id) {
        return as(caller).get("/api/requests/" + id).then();
    }

    /** Adds each line of the stream as it comes; ends with the stream. */
    static CompletableFuture<Integer> listen(TestTokens caller, String path, String lastEventId, List<String> lines) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + caller.token())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenApplyAsync(answer -> {
                    answer.body().forEach(lines::add);
                    return answer.statusCode();
                });
    }

    static void awaitStatus(UUID id, String status) {
        await().atMost(PATIENCE)
                .until(() -> TestDatabase.rows("select status from request where request_id = ?", id)
                        .contains(status));
    }

    /** @return how many rows there are of everything that a call could leave behind */
    static String kept() {
        return String.join(
                " ",
                TestDatabase.rows("select (select count(*) from request), (select count(*) from request_reader),"
                        + " (select count(*) from idempotency_key), (select count(*) from outbox)"));
    }

    static Signed order(UUID id) {
        String row = TestDatabase.rows(
                        "select json_build_object('document', order_document, 'key_id', order_key_id, 'signature',"
                                + " order_signature) from request where request_id = ?",
                        id)
                .getFirst();
        try {
            var json = new ObjectMapper().readTree(row);
            return new Signed(
                    json.get("document"),
                    json.get("key_id").asText(),
                    json.get("signature").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
