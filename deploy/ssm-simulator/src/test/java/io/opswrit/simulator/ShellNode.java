package io.opswrit.simulator;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;

/** A simulator with one instance, whose scripts a shell runs. */
record ShellNode(Simulator simulator, SsmAsyncClient client, Path folder) implements AutoCloseable {

    private static final String ID = "i-0123456789abcdef0";

    static ShellNode start(Path folder) throws IOException {
        var inventory = Files.writeString(folder.resolve("fleet.yaml"), """
                instances:
                  - id: %s
                    tags: {Name: shell-1}
                    runner: script
                    host: {platform: {name: Ubuntu, version: '24.04'}, agent_version: 3.3.3572.0, address: 10.0.0.1}
                """.formatted(ID));
        var files = new SimulatorSettings.Files(Optional.of(inventory), Optional.of(folder.resolve("data")));
        var simulator = Simulator.start(SimulatorSettings.onFreePorts()
                .withTimeScale(10)
                .withScriptRunner()
                .withFiles(files));
        return new ShellNode(simulator, TestClients.of(simulator.endpoint()), folder);
    }

    /** The folder of the instance, in which the tests let scripts leave a proof. */
    Path proof() {
        return folder.resolve("data/nodes").resolve(ID).resolve("proof");
    }

    int runs() {
        return simulator.executions("test").getFirst().runs();
    }

    GetCommandInvocationResponse runToItsEnd(String script) {
        return runToItsEnd(script, 300);
    }

    GetCommandInvocationResponse runToItsEnd(String script, int seconds) {
        var commands = new TestCommands(client);
        var parameters = Map.of("commands", List.of(script), "executionTimeout", List.of(Integer.toString(seconds)));
        var id = commands.send(TestCommands.request(ID, script)
                .timeoutSeconds(300)
                .parameters(parameters)
                .build());
        await().atMost(Duration.ofSeconds(30)).until(() -> commands.hasEnded(id, ID));
        return commands.get(id, ID);
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
