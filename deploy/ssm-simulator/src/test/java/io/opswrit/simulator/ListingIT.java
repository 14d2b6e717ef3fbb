package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.Command;
import software.amazon.awssdk.services.ssm.model.CommandFilter;
import software.amazon.awssdk.services.ssm.model.CommandFilterKey;
import software.amazon.awssdk.services.ssm.model.CommandInvocation;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;

/** Lists, their filters and their pages. */
class ListingIT {

    private static final int GOOD = 11;

    private static Simulator simulator;
    private static SsmAsyncClient client;
    private static String failed;
    private static List<String> all;

    @BeforeAll
    static void sendAFew() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(100));
        client = TestClients.of(simulator.endpoint());
        var commands = new TestCommands(client);
        all = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            all.add(commands.send(TestCommands.WEB, "df -h"));
        }
        failed = commands.send(TestCommands.MAIL, "nonsense");
        all.add(failed);
        await().until(() -> complete().size() == all.size());
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void thePaginatorMeetsEveryCommandOnceNewestFirst() {
        // Given
        List<Command> seen = new ArrayList<>();
        // When
        client.listCommandsPaginator(list -> list.maxResults(5))
                .commands()
                .subscribe(seen::add)
                .join();
        // Then
        assertThat(seen).extracting(Command::commandId).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void invocationsArePagedToo() {
        // Given
        List<CommandInvocation> seen = new ArrayList<>();
        // When
        client.listCommandInvocationsPaginator(list -> list.maxResults(4))
                .commandInvocations()
                .subscribe(seen::add)
                .join();
        // Then
        assertThat(seen).extracting(CommandInvocation::commandId).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aStatusIsFilteredBy() {
        // Given
        var status = CommandFilterKey.STATUS;
        // When
        var found = client.listCommands(list -> list.filters(filter(status, "Failed")))
                .join();
        // Then
        assertThat(found.commands()).extracting(Command::commandId).containsExactly(failed);
    }

    @Test
    void commandsOfAnInstanceSinceATimeAreFoundByTheirDocument() {
        // Given
        var since = Instant.now().minusSeconds(120).toString();
        // When
        var found = client.listCommands(list -> list.instanceId(TestCommands.MAIL)
                        .filters(
                                filter(CommandFilterKey.INVOKED_AFTER, since),
                                filter(CommandFilterKey.DOCUMENT_NAME, "AWS-RunShellScript")))
                .join();
        // Then
        assertThat(found.commands()).singleElement().satisfies(command -> {
            assertThat(command.commandId()).isEqualTo(failed);
            assertThat(command.comment()).startsWith("ow:test:1 ");
        });
    }

    @Test
    void nothingIsOlderThanTheFirst() {
        // Given
        var past = Instant.now().minusSeconds(3600).toString();
        // When
        var found = client.listCommandInvocations(list -> list.filters(filter(CommandFilterKey.INVOKED_BEFORE, past)))
                .join();
        // Then
        assertThat(found.commandInvocations()).isEmpty();
    }

    @Test
    void pluginsAreToldWithDetailsOnly() {
        // Given
        var plain =
                client.listCommandInvocations(list -> list.commandId(failed)).join();
        // When
        var detailed = client.listCommandInvocations(
                        list -> list.commandId(failed).details(true))
                .join();
        // Then
        assertThat(plain.commandInvocations().getFirst().commandPlugins()).isEmpty();
        assertThat(detailed.commandInvocations().getFirst().commandPlugins())
                .singleElement()
                .satisfies(plugin -> {
                    assertThat(plugin.responseCode()).isEqualTo(127);
                    assertThat(plugin.output())
                            .startsWith("\n----------ERROR-------\n")
                            .endsWith("failed to run commands: exit status 127");
                });
    }

    @Test
    void instancesAreFilteredByTag() {
        // Given
        var tag = "tag:Environment";
        // When
        var found = client.describeInstanceInformation(describe -> describe.filters(tagOrKey(tag, "production")))
                .join();
        // Then
        assertThat(found.instanceInformationList())
                .extracting(InstanceInformation::instanceId)
                .contains(TestCommands.WEB, TestCommands.MAIL)
                .doesNotContain(TestCommands.STAGING, TestCommands.STOPPED);
    }

    @Test
    void instancesArePaged() {
        // Given
        List<InstanceInformation> seen = new ArrayList<>();
        // When
        client.describeInstanceInformationPaginator(describe -> describe.maxResults(5))
                .instanceInformationList()
                .subscribe(seen::add)
                .join();
        // Then
        assertThat(seen)
                .extracting(InstanceInformation::instanceId)
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void aStoppedAgentHasLostItsConnection() {
        // Given
        var key = "PingStatus";
        // When
        var found = client.describeInstanceInformation(describe -> describe.filters(tagOrKey(key, "ConnectionLost")))
                .join();
        // Then
        assertThat(found.instanceInformationList()).singleElement().satisfies(instance -> {
            assertThat(instance.instanceId()).isEqualTo(TestCommands.STOPPED);
            assertThat(instance.lastPingDateTime()).isBefore(Instant.now().minusSeconds(3600));
        });
    }

    private static CommandFilter filter(CommandFilterKey key, String value) {
        return CommandFilter.builder().key(key).value(value).build();
    }

    private static InstanceInformationStringFilter tagOrKey(String key, String value) {
        return InstanceInformationStringFilter.builder().key(key).values(value).build();
    }

    private static List<Command> complete() {
        return client.listCommands(list -> list.filters(filter(CommandFilterKey.EXECUTION_STAGE, "Complete")))
                .join()
                .commands();
    }
}
