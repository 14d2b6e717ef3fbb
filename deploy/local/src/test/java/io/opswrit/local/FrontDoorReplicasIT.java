package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.local.process.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the front door does with several replicas of one service. */
class FrontDoorReplicasIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack = SharedStack.get();
    private StandIn first;

    @BeforeEach
    void oneOfTwoRuns() throws IOException {
        first = StandIn.of(stack, Port.AUDIT, 1, "audit-service");
    }

    @AfterEach
    void end() {
        first.close();
    }

    @Test
    void takeTurns() throws Exception {
        // Given
        try (var _ = StandIn.of(stack, Port.AUDIT, 2, "another audit-service")) {

            // When
            var answers = Set.of(post().body(), post().body());

            // Then
            assertThat(answers)
                    .anyMatch(body -> body.startsWith("audit-service"))
                    .anyMatch(body -> body.startsWith("another audit-service"));
        }
    }

    @Test
    void theOneThatLivesAnswersForTheOther() throws Exception {
        // When: nothing listens at the second
        var answers = List.of(post(), post());

        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    }

    @Test
    void whatWasSentToOneIsNotRepeatedAtAnother() throws Exception {
        // Given
        first.hangingUp();
        try (var second =
                StandIn.of(stack, Port.AUDIT, 2, "another audit-service").hangingUp()) {

            // When
            var answer = post();

            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(first.hungUp() + second.hungUp()).isEqualTo(1);
        }
    }

    private HttpResponse<String> post() throws Exception {
        var call = HttpRequest.newBuilder(URI.create(stack.url() + "/api/audit/records"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        return HTTP.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
}
