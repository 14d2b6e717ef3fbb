package io.opswrit.local.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.local.process.Installation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** On which account and in which region commands will run, asked before anything is started. */
record RealInstances(Optional<URI> endpoint, String region, Optional<String> account, Optional<String> arn) {
    private static final String LOGGING = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";
    private static final String CHECK = "io.opswrit.executor.check.AwsCheckMain";

    /** The executor's own libraries look, so that it finds what is found here. */
    static RealInstances ask(URI endpoint) {
        var jar = Installation.home().resolve("executor-service/target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new IllegalStateException(
                    "executor-service is not built: %s is missing. Build it: mvn package -DskipTests".formatted(jar));
        }
        var environment = endpoint == null ? Map.<String, String>of() : Map.of("OPSWRIT_SSM_ENDPOINT", "" + endpoint);
        return of(endpoint, run(command(jar), environment));
    }

    /** The jar names all libraries of the service in its manifest. */
    private static List<String> command(Path jar) {
        return List.of(
                Installation.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                LOGGING,
                "-cp",
                jar.toString(),
                CHECK);
    }

    private static String run(List<String> command, Map<String, String> environment) {
        try {
            var errors = Files.createTempFile("opswrit-aws", ".txt");
            try {
                var builder = new ProcessBuilder(command).redirectError(errors.toFile());
                builder.environment().putAll(environment);
                var process = builder.start();
                process.getOutputStream().close();
                var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(Files.readString(errors).strip());
                }
                return answer;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking AWS who we are");
        }
    }

    static RealInstances of(URI endpoint, String answer) {
        var values = new Properties();
        try {
            values.load(new StringReader(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RealInstances(
                Optional.ofNullable(endpoint),
                values.getProperty("region"),
                Optional.ofNullable(values.getProperty("account")),
                Optional.ofNullable(values.getProperty("arn")));
    }

    /** For one line: {@code AWS account 111122223333, region eu-central-1}. */
    String name() {
        var where = endpoint.map(uri -> "endpoint " + uri + ", ").orElse("AWS ");
        return "%saccount %s, region %s".formatted(where, account.orElse("unknown"), region);
    }

    String banner() {
        var lines = """
              REAL INSTANCES   commands that you approve here run for real
              %s%s
              only on instances with the tag %s (OPSWRIT_MANAGED_TAG)
            """;
        var tag = System.getenv().getOrDefault("OPSWRIT_MANAGED_TAG", "Opswrit=managed");
        return lines.formatted(name(), arn.map(who -> "\n  as " + who).orElse(""), tag);
    }
}
