package io.opswrit.local.postgres;

import io.opswrit.local.process.Address;
import io.opswrit.local.process.Passwords;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Arguments: data folder, folder of the unpacked binaries, port, file to write when ready. */
public final class PostgresMain {
    private static final String ADMINISTRATOR = "postgres";

    private PostgresMain() {}

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        var passwords = Passwords.of(System.getenv("POSTGRES_PASSWORDS"));
        endForgottenServer(data);
        Files.createDirectories(Path.of(args[1]));
        var port = Integer.parseInt(args[2]);
        var server = start(data, Path.of(args[1]), port, passwords.get(ADMINISTRATOR));
        var setup = new DatabaseSetup(Address.loopback(port), passwords);
        setup.apply();
        PasswordsRequired.in(data);
        setup.reload();
        Files.writeString(Path.of(args[3]), "");
        serverOf(data).onExit().join();
        server.close();
        System.exit(1);
    }

    private static EmbeddedPostgres start(Path data, Path binaries, int port, String password) throws IOException {
        Files.createDirectories(data.getParent());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // the library turns both off, which no figure or kill test would forgive
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setConnectConfig("password", password)
                .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
                .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** A server whose JVM was killed still holds the data folder. */
    private static void endForgottenServer(Path data) {
        serverIn(data).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        });
    }

    private static ProcessHandle serverOf(Path data) {
        return serverIn(data).orElseThrow(() -> new IllegalStateException("PostgreSQL has written no process id"));
    }

    private static Optional<ProcessHandle> serverIn(Path data) {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    // the number may long belong to somebody else
                    .filter(server -> server.info().command().orElse("").endsWith("postgres"));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
