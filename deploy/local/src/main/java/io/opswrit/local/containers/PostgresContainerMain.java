package io.opswrit.local.containers;

import io.opswrit.local.postgres.DatabaseSetupMain;
import io.opswrit.local.process.Address;
import io.opswrit.local.process.Passwords;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Arguments: port, file to write when ready. */
public final class PostgresContainerMain {
    private PostgresContainerMain() {}

    public static void main(String[] args) throws Exception {
        var address = Address.loopback(Integer.parseInt(args[0]));
        var password = Passwords.of(System.getenv("POSTGRES_PASSWORDS")).get("postgres");
        var described = ContainerDescription.of("postgres", Map.of("POSTGRES_ADMIN_PASSWORD", password));
        // it says so twice, first of the server that initialises the data
        var server = new GenericContainer<>(described.image())
                .withEnv(described.environment())
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\n", 2));
        Engine.start(server, address, 5432);
        DatabaseSetupMain.main(new String[] {address.toString()});
        Engine.serve(Path.of(args[1]));
    }
}
