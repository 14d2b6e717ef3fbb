package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.events.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitingIT extends TopicParts {

    @Test
    void whoWaitsIsAnsweredAtTheEnd() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        var call = CompletableFuture.supplyAsync(
                () -> Api.as(ALICE).header("Prefer", "wait=30").get("/api/requests/" + id));

        // When
        topics.send(id.toString(), OtherServices.started(2));
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));

        // Then
        call.join().then().statusCode(200).body("status", equalTo("SUCCEEDED"));
    }

    @Test
    void whoHasWaitedLongEnoughIsToldHowItStands() {
        // Given
        var call = Api.as(ALICE, Api.DISKS).header("Prefer", "wait=1");

        // When
        var answer = call.post("/api/requests").then();

        // Then
        answer.statusCode(202).body("status", equalTo("QUEUED"));
    }

    @Test
    void aStreamTellsEveryStateAndEnds() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        List<String> lines = new CopyOnWriteArrayList<>();
        var stream = listen(id, "0", lines);
        await().until(() -> lines.contains("id:1"));

        // When
        topics.send(id.toString(), OtherServices.started(2));
        await().until(() -> lines.contains("id:2"));
        topics.send(id.toString(), OtherServices.completed(id, Outcome.FAILED));

        // Then
        assertThat(stream.join()).isEqualTo(200);
        assertThat(lines).contains("event:request", "id:1", "id:2", "id:3");
        assertThat(states(lines))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"status\":\"QUEUED\""),
                        second -> assertThat(second).contains("\"status\":\"RUNNING\""),
                        third -> assertThat(third).contains("\"status\":\"FAILED\""));
    }

    @Test
    void aStreamGoesOnWhereItWasLeft() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));
        Api.awaitStatus(id, "SUCCEEDED");
        List<String> missed = new CopyOnWriteArrayList<>();
        List<String> seen = new CopyOnWriteArrayList<>();

        // When
        var answers = Stream.of(listen(id, "1", missed), listen(id, "2", seen))
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).containsExactly(200, 204);
        assertThat(states(missed)).hasSize(1);
        assertThat(states(seen)).isEmpty();
    }

    @Test
    void aStreamOfNothingIsNoStream() {
        // Given
        UUID nothing = UUID.randomUUID();

        // When
        var answer = listen(nothing, "0", new CopyOnWriteArrayList<>()).join();

        // Then
        assertThat(answer).isEqualTo(404);
    }

    @Test
    void aStreamGoesOnAfterItsOwnEventsOnly() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);

        // When
        var answer = listen(id, "x", new CopyOnWriteArrayList<>()).join();

        // Then
        assertThat(answer).isEqualTo(400);
    }

    private static CompletableFuture<Integer> listen(UUID id, String lastEventId, List<String> lines) {
        return Api.listen(ALICE, "/api/requests/" + id + "/events", lastEventId, lines);
    }

    private static List<String> states(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("data:")).toList();
    }
}
