package io.opswrit.systemtest;

import static io.opswrit.systemtest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import io.opswrit.local.Service;
import io.opswrit.local.process.Part;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service is killed with -9 in the middle of twenty requests and started again: all twenty end, none runs twice. */
@OwnStack
class KillST {

    private static final int EACH = 10;

    private static LocalStack stack;
    private final Portal portal = new Portal(stack);
    private final CarefulClient client = new CarefulClient(stack);
    private final Inbox inbox = new Inbox(stack);
    private final Fleet fleet = new Fleet(stack);

    @BeforeAll
    static void start() {
        stack = Stacks.own("kill");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource
    void allTwentyEndAndNoneRunsTwice(Service victim) {
        // Given: ten tasks that wait, and a client that goes on submitting and approving whatever happens
        List<String> high = IntStream.range(0, EACH)
                .mapToObj(_ -> portal.restartNginx(Instances.PRODUCTION))
                .toList();
        high.forEach(id -> portal.task(Persona.BOB, id));
        List<String> low = new CopyOnWriteArrayList<>();
        // a thread of its own: on two cores the common pool has one, and the launcher waits there for ended processes
        CompletableFuture<Void> work = CompletableFuture.runAsync(
                () -> high.forEach(id -> {
                    low.add(client.checkDiskSpace(Instances.STAGING));
                    client.approve(Persona.BOB, id);
                }),
                Thread::startVirtualThread);
        await("some are accepted").until(() -> low.size() >= EACH / 3);

        // When
        Part part = stack.part(victim);
        part.kill();
        assertThat(work).isNotDone();
        part.start();
        part.awaitReady();

        // Then
        work.join();
        assertThat(low).hasSize(EACH);
        Stream.concat(low.stream(), high.stream()).forEach(this::assertEndedOnce);
        assertThat(fleet.doubled()).isEmpty();
    }

    private void assertEndedOnce(String id) {
        JsonNode view = portal.awaitEnd(id);
        assertThat(view.path("status").asText()).as("%s", view).isEqualTo("SUCCEEDED");
        assertThat(fleet.runsOf(view.path("ssm_command_id").asText())).isEqualTo(1);
        portal.awaitRecord(id, "SUCCEEDED");
        await("one mail about " + id).until(() -> completionMails(id) == 1);
    }

    private long completionMails(String id) {
        return inbox.mails(Persona.ALICE, id).stream()
                .filter(mail -> mail.path("subject").asText().contains("Command completed"))
                .count();
    }
}
