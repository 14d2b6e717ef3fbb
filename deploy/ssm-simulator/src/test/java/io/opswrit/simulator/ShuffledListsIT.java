package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.opswrit.simulator.fault.FaultPlanJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.CommandInvocation;

/** Lists that are out of order, and tokens that end. */
class ShuffledListsIT {

    private static final int COMMANDS = 120;

    private static Simulator simulator;
    private static SsmAsyncClient client;
    private static List<String> all;

    @BeforeAll
    static void sendMany() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(1000));
        client = TestClients.of(simulator.endpoint());
        var commands = new TestCommands(client);
        all = IntStream.range(0, COMMANDS)
                .mapToObj(i -> commands.send(TestCommands.WEB, "uptime"))
                .toList();
        await().until(() -> commands.hasEnded(all.getLast(), TestCommands.WEB));
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void pagesInAnyOrderHoldEverythingOnce() {
        // Given
        simulator.use(FaultPlanJson.read("{\"seed\": 3, \"shuffle_lists\": true}"));
        List<String> seen = new ArrayList<>();
        // When
        client.listCommandInvocationsPaginator(list -> list.maxResults(50))
                .commandInvocations()
                .map(CommandInvocation::commandId)
                .subscribe(seen::add)
                .join();
        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(all.reversed());
    }

    @Test
    void aTokenCanEnd() {
        // Given
        simulator.use(FaultPlanJson.read("{\"next_token_seconds\": 0}"));
        var first = client.listCommands(list -> list.maxResults(10)).join();
        await().until(() -> catchThrowable(() -> next(first.nextToken())) != null);
        // When
        var refusal = catchThrowable(() -> next(first.nextToken()));
        // Then
        assertThat(refusal).hasMessageContaining("The specified token is not valid.");
    }

    @Test
    void aTokenOfAnotherOrderIsNone() {
        // Given
        simulator.use(FaultPlanJson.read("{\"shuffle_lists\": true}"));
        var first = client.listCommands(list -> list.maxResults(10)).join();
        simulator.use(FaultPlanJson.read("{}"));
        // When
        var refusal = catchThrowable(() -> next(first.nextToken()));
        // Then
        assertThat(refusal).hasMessageContaining("The specified token is not valid.");
    }

    private static void next(String token) {
        client.listCommands(list -> list.maxResults(10).nextToken(token)).join();
    }
}
