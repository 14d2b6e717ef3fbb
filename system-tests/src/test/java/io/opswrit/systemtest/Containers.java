package io.opswrit.systemtest;

import io.opswrit.local.ContainerVariables;
import io.opswrit.local.LocalStack;
import io.opswrit.local.StackOptions;
import io.opswrit.local.process.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.DockerComposeContainer;
import org.testcontainers.lifecycle.Startable;

/** The containers of docker-compose.yml, with images built of what has been packaged. */
final class Containers implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(8);

    private final LocalStack stack;
    private final Startable containers;

    private Containers(LocalStack stack, Startable containers) {
        this.stack = stack;
        this.containers = containers;
    }

    /** Asked without Testcontainers, which would start a container to find out. */
    static boolean engineAnswers() {
        return succeeds("docker", "version");
    }

    static Containers start() {
        StackOptions options = StackOptions.in(Path.of("target", "containers")).fresh();
        LocalStack stack = LocalStack.of(options);
        Map<String, String> variables = ContainerVariables.of(options, stack);
        variables.remove("COMPOSE_PROJECT_NAME"); // each run has a project of its own
        variables.put("OPSWRIT_VERSION", "test");
        variables.put("SIMULATOR_TIME_SCALE", "20");
        var started = new Containers(stack, compose(variables));
        try {
            started.containers.start();
            started.awaitServices();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** Compose 2 is a plugin of the engine's program, the older one a program of its own. */
    private static Startable compose(Map<String, String> variables) {
        File file = Installation.home().resolve("docker-compose.yml").toFile();
        return succeeds("docker", "compose", "version")
                ? new ComposeContainer("opswrit-test", file).withEnv(variables).withBuild(true)
                : new DockerComposeContainer<>("opswrit-test", file)
                        .withEnv(variables)
                        .withBuild(true);
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The front door is the last to start, and its health says nothing of the others. */
    private void awaitServices() {
        for (String path : new String[] {"/api/me", "/api/approvals", "/api/audit/records"}) {
            Awaitility.await("an answer of " + path)
                    .atMost(START)
                    .ignoreExceptions()
                    .until(() -> Http.get(stack.url() + path, null).status() == 401);
        }
    }

    /** Their addresses, people and passwords; its parts are the containers, so it starts and stops nothing. */
    LocalStack stack() {
        return stack;
    }

    @Override
    public void close() {
        containers.stop();
    }
}
