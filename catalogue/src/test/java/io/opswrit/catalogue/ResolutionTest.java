package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionTest {
    private static final Catalogue CATALOGUE = Catalogue.packaged();
    private static final Catalogue ANYTHING =
            CatalogueLines.right().with(12, "pattern: '^[\\s\\S]*$'").parse();

    static Stream<Arguments> badValues() {
        return Stream.of(
                arguments("a{{ssm:secret}}", "Must not contain {{, which Systems Manager would replace."),
                arguments("-rf", "Must not begin with -, which the command would take for an option."),
                arguments("a\0b", "Must not contain control characters; character 2 is U+0000."),
                arguments("a\nb", "Must not contain control characters; character 2 is U+000A."),
                arguments("\u009b0m", "Must not contain control characters; character 1 is U+009B."),
                arguments("ab\ud800", "Must be valid Unicode text; character 3 is half of a surrogate pair."),
                arguments("\udc00a", "Must be valid Unicode text; character 1 is half of a surrogate pair."),
                arguments("x".repeat(257), "Must be at most 256 characters long; this has 257."));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void refusesValuesThatNoRuleMayAllow(String value, String message) {
        // When
        Resolution resolution = ANYTHING.resolve("RestartService", Map.of("service_name", value));

        // Then
        assertThat(resolution)
                .isEqualTo(new Resolution.Invalid(List.of(new Violation("parameters.service_name", message))));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        // Given
        String value = "\ud83d\ude00".repeat(256);

        // When
        Resolution resolution = ANYTHING.resolve("RestartService", Map.of("service_name", value));

        // Then
        assertThat(resolution).isInstanceOf(Resolution.Resolved.class);
    }

    @Test
    void reportsAllViolationsAtOnce() {
        // Given
        Map<String, String> parameters = Map.of("package_manager", "brew", "unit", "nginx");

        // When
        Resolution resolution = CATALOGUE.resolve("PatchNow", parameters);

        // Then
        assertThat(resolution)
                .isEqualTo(new Resolution.Invalid(List.of(
                        new Violation("parameters.package_manager", "Must be one of: apt, yum."),
                        new Violation(
                                "parameters.unit", "PatchNow has no such parameter; it takes: package_manager."))));
    }

    @Test
    void namesWhatIsMissingAndWhatItShouldBe() {
        // When
        Resolution resolution = CATALOGUE.resolve("RunCustomScript", Map.of());

        // Then
        assertThat(resolution)
                .isEqualTo(new Resolution.Invalid(List.of(new Violation(
                        "parameters.script_name", "Required. Must be one of: rotate-logs, clear-package-cache."))));
    }

    @Test
    void refusesNullInPlaceOfText() {
        // Given
        Map<String, String> parameters = new HashMap<>();
        parameters.put("package_manager", null);
        parameters.put(null, "x");

        // When
        Resolution resolution = CATALOGUE.resolve("PatchNow", parameters);

        // Then
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly("parameters.package_manager", "parameters.null"));
    }

    @Test
    void showsInventedNamesShortAndHarmless() {
        // Given
        String name = "\u001b[2J\ud800" + "x".repeat(500);

        // When
        Resolution resolution = CATALOGUE.resolve("CheckDiskSpace", Map.of(name, "y"));

        // Then
        assertThat(resolution)
                .isEqualTo(new Resolution.Invalid(List.of(new Violation(
                        "parameters.\ufffd[2J\ufffd" + "x".repeat(59), "CheckDiskSpace takes no parameters."))));
    }

    @Test
    void doesNotListThousandsOfInventedNames() {
        // Given
        Map<String, String> parameters =
                IntStream.range(0, 5_000).boxed().collect(Collectors.toMap(at -> "name" + at, at -> "x"));

        // When
        Resolution resolution = CATALOGUE.resolve("CheckDiskSpace", parameters);

        // Then
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Invalid.class,
                        invalid -> assertThat(invalid.violations()).hasSize(20));
    }

    @Test
    void ofAnUnknownCommandTypeNamesTheKnownOnes() {
        // When
        Resolution resolution = CATALOGUE.resolve("Reboot", Map.of());

        // Then
        assertThat(resolution)
                .isEqualTo(
                        new Resolution.Invalid(
                                List.of(
                                        new Violation(
                                                "command_type",
                                                "Must be one of: CheckDiskSpace, ListRunningProcesses, RestartService, PatchNow, RunCustomScript."))));
    }

    @Test
    void neverReadsAValueAsAPlaceholder() {
        // Given
        Catalogue catalogue = CatalogueLines.right()
                .with(15, "command: run --a={service_name} {service_name}")
                .with(12, "pattern: '^[\\s\\S]*$'")
                .parse();

        // When
        Resolution resolution = catalogue.resolve("RestartService", Map.of("service_name", "{service_name}$1\\"));

        // Then
        assertThat(resolution).isInstanceOfSatisfying(Resolution.Resolved.class, resolved -> {
            assertThat(resolved.command()).isEqualTo("run --a='{service_name}$1\\' '{service_name}$1\\'");
            assertThat(resolved.phrase()).isEqualTo("restart {service_name}$1\\");
        });
    }

    @Test
    void ofItsOwnAnswerIsTheSame() {
        // Given
        Resolution.Resolved first =
                (Resolution.Resolved) CATALOGUE.resolve("RestartService", Map.of("service_name", "nginx.service"));

        // When
        Resolution again = CATALOGUE.resolve("RestartService", first.parameters());

        // Then
        assertThat(again).isEqualTo(first);
    }

    @Test
    void cannotBeChangedAfterwards() {
        // Given
        Resolution.Resolved resolved = (Resolution.Resolved) CATALOGUE.resolve("PatchNow", Collections.emptyMap());

        // Then
        assertThatThrownBy(
                        // When
                        () -> resolved.parameters().put("package_manager", "yum"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
