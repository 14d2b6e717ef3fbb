package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.local.process.JavaCommand;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {
    private static final String[] LABELS = {"title", "description", "licenses", "version", "revision"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-service",
                "approval-service",
                "executor-service",
                "audit-service",
                "deploy/local",
                "deploy/ssm-simulator",
                "deploy/keycloak"
            })
    void anImageIsPinnedLabelledAndRunsAsNobodySpecial(String folder) {
        // When
        var lines = ComposeFile.read(folder + "/Dockerfile").lines().toList();

        // Then
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ARG ") && line.contains("IMAGE="))
                .isNotEmpty()
                .allMatch(line -> line.matches("ARG [A-Z_]+=[a-z./-]+:\\d\\S*"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM "))
                .allMatch(line -> line.matches("FROM (\\$\\{[A-Z_]+}|program)( AS [a-z]+)?"));
        assertThat(lines.stream().filter(line -> line.startsWith("USER ")).toList())
                .isNotEmpty()
                .allMatch(line -> line.matches("USER [1-9]\\d{3,}(:\\d+)?"));
        assertThat(lines).anyMatch(line -> line.startsWith("ENTRYPOINT [\""));
        assertThat(List.of(LABELS))
                .allMatch(label -> String.join("\n", lines).contains("org.opencontainers.image." + label + "=\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-service",
                "approval-service",
                "executor-service",
                "audit-service",
                "deploy/local",
                "deploy/ssm-simulator"
            })
    void theJvmRunsWithTheOptionsOfTheLocalStack(String folder) {
        // Given
        var options = new JavaCommand("", "Main", List.of(), List.of())
                .line().stream().filter(word -> word.matches("(-X|-D|--).*"));

        // When
        var file = ComposeFile.read(folder + "/Dockerfile");

        // Then
        assertThat(options.toList()).isNotEmpty().allMatch(option -> file.contains("\"" + option + "\""));
        assertThat(file).containsPattern("\"-Xmx\\d+m\"");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aCacheFitsOnlyTheOptionsThatItWasMadeWith(Service service) {
        // Given
        var file = ComposeFile.read(service.artifact() + "/Dockerfile");

        // When
        var rehearsal = file.lines()
                .dropWhile(line -> !line.startsWith("RUN QUARKUS_PROFILE=prod,rehearsal"))
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining());

        // Then
        assertThat(rehearsal).contains("-XX:AOTCacheOutput=/tmp/app.aot", "-XX:+UseSerialGC", "-jar quarkus-run.jar");
        assertThat(file)
                .contains("COPY --from=rehearsed /tmp/app.aot ./", "ENTRYPOINT [\"java\", \"-XX:AOTCache=app.aot\"");
    }

    @Test
    void keycloakIsBuiltForTheSameFeatures() {
        // When
        var file = ComposeFile.read("deploy/keycloak/Dockerfile");

        // Then
        assertThat(KeycloakDistribution.BUILD).hasSizeGreaterThan(2).allMatch(file::contains);
    }
}
