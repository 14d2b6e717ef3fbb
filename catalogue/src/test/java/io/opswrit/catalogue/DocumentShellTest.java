package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an own document runs is what people saw and signed, on every shell of this machine. */
class DocumentShellTest {
    private static final Catalogue PACKAGED = Catalogue.packaged();
    private static final List<String> HOSTILE = List.of(
            "nginx",
            "a b",
            "",
            "$(touch canary)",
            "`touch canary`",
            "'; touch canary; '",
            "\"; touch canary; \"",
            "*",
            "~root",
            "$HOME",
            "a\\b",
            "--",
            "ä\n",
            "#",
            "${SSM_service_name}");

    @TempDir
    Path programs;

    /** Programs that only say how they were called; aws also writes the script, as the real one does. */
    @BeforeEach
    void pretendPrograms() throws IOException {
        for (String name : List.of("ps", "systemctl", "apt-get", "yum", "logrotate")) {
            program(name, "printf '<%s>' " + name + " \"$@\"; echo");
        }
        program("df", "printf '<%s>' df \"$@\"; echo; echo 1000");
        program("aws", """
                printf '<%s>' aws "$1" "$2" "$3" "$4" "$5" "$6" >&2
                for last; do :; done
                cat "$SCRIPTS/$6" >"$last"
                """);
    }

    private void program(String name, String text) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Stream<Arguments> runsOfThePackagedCatalogue() {
        return Stream.of(
                arguments("CheckDiskSpace", Map.of()),
                arguments("ListRunningProcesses", Map.of()),
                arguments("RestartService", Map.of("service_name", "nginx")),
                arguments("PatchNow", Map.of("package_manager", "apt")),
                arguments("PatchNow", Map.of("package_manager", "yum")),
                arguments("RunCustomScript", Map.of("script_name", "rotate-logs")),
                arguments("RunCustomScript", Map.of("script_name", "clear-package-cache")));
    }

    @ParameterizedTest
    @MethodSource("runsOfThePackagedCatalogue")
    void doesWhatTheResolvedCommandDoes(String key, Map<String, String> parameters) {
        // Given
        Resolution.Resolved resolved = (Resolution.Resolved) PACKAGED.resolve(key, parameters);
        String document = script(resolved.commandType());
        Map<String, String> environment = environment(resolved.parameters());

        // When
        List<List<Shell.Run>> runs = Shell.present().stream()
                .map(shell ->
                        List.of(shell.run(resolved.command(), environment(Map.of())), shell.run(document, environment)))
                .toList();

        // Then
        assertThat(runs).isNotEmpty().allSatisfy(both -> {
            assertThat(both.getLast()).isEqualTo(both.getFirst());
            assertThat(both.getFirst().output() + both.getFirst().errors()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("runsOfThePackagedCatalogue")
    void holdsTheResolvedCommandWordForWord(String key, Map<String, String> parameters) {
        // Given
        Resolution.Resolved resolved = (Resolution.Resolved) PACKAGED.resolve(key, parameters);

        // When
        String filledIn = script(resolved.commandType());
        for (Map.Entry<String, String> parameter : resolved.parameters().entrySet()) {
            filledIn = filledIn.replace("\"$SSM_" + parameter.getKey() + "\"", "'%s'".formatted(parameter.getValue()));
        }

        // Then
        assertThat("\n" + filledIn + "\n").contains("\n" + resolved.command() + "\n");
    }

    @Test
    void keepsAnyTextOneWord() {
        // Given
        CommandType commandType = CatalogueLines.right()
                .with(12, "pattern: '^[\\s\\S]*$'")
                .parse()
                .find("RestartService")
                .orElseThrow();
        String document = script(commandType);

        // When
        List<List<String>> calls = Shell.present().stream()
                .map(shell -> HOSTILE.stream()
                        .map(value -> shell.run(document, environment(Map.of("service_name", value)))
                                .output())
                        .toList())
                .toList();

        // Then
        List<String> expected = HOSTILE.stream()
                .map("<systemctl><restart><--><%s>\n"::formatted)
                .toList();
        assertThat(calls).allSatisfy(outputs -> assertThat(outputs).isEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("runsOfThePackagedCatalogue")
    void doesNothingUnderAnAgentThatSetsNoVariables(String key, Map<String, String> parameters) {
        // Given
        CommandType commandType = PACKAGED.find(key).orElseThrow();

        // When
        Shell.Run run = new Shell("sh").run(script(commandType), environment(Map.of()));

        // Then
        assertThat(run.output().isEmpty()).isEqualTo(!parameters.isEmpty());
        assertThat(run.exitCode() == 0).isEqualTo(parameters.isEmpty());
        assertThat(run.errors().contains("the SSM agent must be 3.3.2746.0 or newer"))
                .isEqualTo(!parameters.isEmpty());
    }

    @Test
    void doesNothingForAValueThatItDoesNotKnow() {
        // Given
        CommandType commandType = PACKAGED.find("PatchNow").orElseThrow();

        // When
        Shell.Run run = new Shell("sh").run(script(commandType), environment(Map.of("package_manager", "pip")));

        // Then
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.output()).isEmpty();
    }

    private static String script(CommandType commandType) {
        return StreamSupport.stream(
                        commandType
                                .documentContent()
                                .at("/mainSteps/0/inputs/runCommand")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    /** As the agent sets it. */
    private Map<String, String> environment(Map<String, String> parameters) {
        Map<String, String> environment = new LinkedHashMap<>();
        parameters.forEach((name, value) -> environment.put("SSM_" + name, value));
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        environment.put(
                "SCRIPTS",
                Path.of("src/main/resources/approved-scripts").toAbsolutePath().toString());
        return environment;
    }
}
