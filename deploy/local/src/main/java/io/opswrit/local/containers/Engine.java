package io.opswrit.local.containers;

import io.opswrit.local.process.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** Runs a container until this JVM ends. */
final class Engine {
    private Engine() {}

    static void start(GenericContainer<?> container, Address address, int inside) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("No container engine answers. Start one, or test with the embedded parts:"
                    + " leave out -Dopswrit.backing=containers");
        }
        container.setPortBindings(List.of("%s:%d".formatted(address, inside)));
        container.withLogConsumer(line -> System.out.print(line.getUtf8String()));
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        container.start();
    }

    /** Says that it can be used, and stays. */
    static void serve(Path ready) throws Exception {
        Files.writeString(ready, "");
        Thread.currentThread().join();
    }
}
