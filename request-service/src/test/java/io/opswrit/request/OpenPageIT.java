package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static io.opswrit.request.Api.EVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.events.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenPageIT extends TopicParts {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void anOpenPageIsToldEveryChangeAndThenTheEnd() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        var stream = Pages.listen(ALICE, id, "1.open", lines);

        // When
        topics.send(id.toString(), OtherServices.started(2));
        await().until(() -> lines.contains("id:2.open"));
        topics.send(id.toString(), OtherServices.completed(id, Outcome.FAILED));

        // Then
        assertThat(stream.join()).isEqualTo(200);
        assertThat(lines)
                .contains("event:headline", "event:state", "event:facts", "event:actions", "id:3.none", "event:end");
        assertThat(String.join("\n", lines))
                .contains("Running for", "usually 5 s", "Failed")
                .doesNotContain("event:answer");
    }

    @Test
    void aPageThatHasSeenTheEndIsToldToStop() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));
        Api.awaitStatus(id, "SUCCEEDED");

        // When
        Pages.listen(ALICE, id, "2.none", lines).join();

        // Then
        assertThat(lines).contains("event:end").doesNotContain("event:state");
    }

    @Test
    void aLostLineBringsWhatWasMissed() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));
        Api.awaitStatus(id, "SUCCEEDED");

        // When
        Pages.listen(ALICE, id, "1.open", lines).join();

        // Then
        assertThat(lines).contains("event:headline", "event:state", "event:end");
    }

    @Test
    void anAnswerBoxIsNotReplacedWhileItsQuestionIsOpen() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);
        topics.send(id.toString(), OtherServices.infoRequested(2));
        Api.awaitStatus(id, "INFO_REQUESTED");
        var stream = Pages.listen(ALICE, id, "2.open." + OtherServices.QUESTION, lines);

        // When
        var order = Api.order(id);
        topics.send(id.toString(), OtherServices.opened(1, order, "0".repeat(64), "somebody"));

        // Then
        await().until(() -> lines.contains("id:3.open." + OtherServices.QUESTION));
        assertThat(lines).contains("event:state").doesNotContain("event:answer", "event:actions");
        assertThat(stream).isNotDone();
    }

    @Test
    void anAnswerBoxComesWithItsQuestion() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);
        var stream = Pages.listen(ALICE, id, "1.open", lines);

        // When
        topics.send(id.toString(), OtherServices.infoRequested(2));

        // Then
        await().until(() -> lines.contains("id:2.open." + OtherServices.QUESTION));
        assertThat(lines).contains("event:answer");
        assertThat(String.join("\n", lines)).contains("<textarea id=\"text\"");
        assertThat(stream).isNotDone();
    }

    @Test
    void aStrangerHearsNothing() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);

        // When
        int status = Pages.listen(EVE, id, "", lines).join();

        // Then
        assertThat(status).isEqualTo(404);
        assertThat(Pages.listen(ALICE, id, "x", lines).join()).isEqualTo(400);
    }
}
