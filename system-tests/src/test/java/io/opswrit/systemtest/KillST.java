package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import io.opswrit.local.Service;
import io.opswrit.local.process.Part;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service is killed with -9 in the middle of twenty requests and started again: all twenty end, none runs twice. */
class KillST {

    private static final int EACH = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static LocalStack stack;
    private final Portal portal = new Portal(stack);
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
        // Given: twenty accepted requests, half of them approved just now, so that each service has its hands full
        List<String> high = submit(() -> portal.restartNginx(Instances.PRODUCTION));
        high.forEach(id -> portal.task(Persona.BOB, id));
        List<String> low = submit(() -> portal.checkDiskSpace(Instances.STAGING));
        high.forEach(id -> assertThat(portal.approve(Persona.BOB, id).status()).isLessThan(300));

        // When
        Part part = stack.part(victim);
        part.kill();
        part.start();
        part.awaitReady();

        // Then
        Stream.concat(low.stream(), high.stream()).forEach(this::assertEndedOnce);
        assertThat(fleet.doubled()).isEmpty();
    }

    private void assertEndedOnce(String id) {
        JsonNode view = portal.awaitEnd(id);
        assertThat(view.path("status").asText()).as("%s", view).isEqualTo("SUCCEEDED");
        assertThat(fleet.runsOf(view.path("ssm_command_id").asText())).isEqualTo(1);
        portal.awaitRecord(id, "SUCCEEDED");
        await("one mail about " + id).atMost(PATIENCE).until(() -> completionMails(id) == 1);
    }

    private long completionMails(String id) {
        return portal.mails(Persona.ALICE, id).stream()
                .filter(mail -> mail.path("subject").asText().contains("Command completed"))
                .count();
    }

    private static List<String> submit(java.util.function.Supplier<String> request) {
        return IntStream.range(0, EACH).mapToObj(_ -> request.get()).toList();
    }
}
