package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The two ways of saying what runs that are more than one line: a command for each value, and approved scripts. */
class CommandVariantsTest {
    private static final String DIGEST = "ab".repeat(32);

    private static CatalogueLines byValue(String... commands) {
        CatalogueLines values = CatalogueLines.right().without(14).without(13).with(12, "values: [nginx, redis]");
        return values.with(
                13,
                Stream.concat(
                                Stream.of("command_by:", "  parameter: service_name", "  commands:"),
                                Stream.of(commands).map(command -> "    " + command))
                        .toArray(String[]::new));
    }

    private static CatalogueLines scripts(String... scripts) {
        CatalogueLines bare = CatalogueLines.right()
                .without(14)
                .without(13)
                .without(12)
                .without(11)
                .without(10);
        return bare.with(4, "phrase: run {script_name}")
                .with(
                        10,
                        Stream.concat(
                                        Stream.of("approved_scripts:"),
                                        Stream.of(scripts).map(script -> "  - " + script))
                                .toArray(String[]::new));
    }

    private static String script(String name, String key, String digest) {
        return "{name: %s, bucket: approved, key: %s, sha256: '%s'}".formatted(name, key, digest);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(byValue("nginx: a"), "c.yaml:15: there is no command for 'redis'"),
                arguments(byValue("nginx: a", "redis: b", "mysql: c"), "c.yaml:18: 'mysql' is not one of the values"),
                arguments(byValue("nginx: a", "redis: b {unit}"), "c.yaml:17: the command names {unit}, which is not"),
                arguments(
                        byValue("nginx: a", "redis: b").with(14, "parameter: unit"),
                        "c.yaml:14: unit is not a parameter with values"),
                arguments(
                        byValue("nginx: a", "redis: b").with(13, "command: a", "command_by:"),
                        "c.yaml:2: an entry needs exactly one"),
                arguments(
                        scripts(script("a", "a.sh", "abc")),
                        "c.yaml:11: commands.RestartService.approved_scripts.0.sha256: does not match"),
                arguments(
                        scripts(script("a", "'a;b'", DIGEST)),
                        "c.yaml:11: commands.RestartService.approved_scripts.0.key: does not match"),
                arguments(
                        scripts(script("a", "a.sh", DIGEST), script("a", "b.sh", DIGEST)),
                        "c.yaml:12: the script 'a' is listed twice"),
                arguments(
                        scripts(script("a", "a.sh", DIGEST)).with(4, "phrase: run {service_name}"),
                        "c.yaml:4: the phrase names"),
                arguments(
                        scripts(script("a", "a.sh", DIGEST))
                                .with(9, "usual_duration_seconds: 1", "parameters: {b: {values: [c]}}"),
                        "c.yaml:10: approved_scripts brings its own parameter"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void areRefusedWithLineAndReason(CatalogueLines broken, String problem) {
        // When
        InvalidCatalogue refusal = catchThrowableOfType(InvalidCatalogue.class, broken::parse);

        // Then
        assertThat(refusal.problems()).extracting(Object::toString).anyMatch(found -> found.startsWith(problem));
    }

    @Test
    void aCommandForEachValueIsChosenByTheValue() {
        // Given
        Catalogue catalogue =
                byValue("nginx: reload-nginx", "redis: restart {service_name}").parse();

        // When
        Resolution resolution = catalogue.resolve("RestartService", Map.of("service_name", "redis"));

        // Then
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Resolved.class,
                        resolved -> assertThat(resolved.command()).isEqualTo("restart 'redis'"));
    }

    @Test
    void aScriptMayBePinnedToAnS3Version() {
        // Given
        String versioned = script("a", "a.sh", DIGEST).replace("}", ", version_id: 3/L4k+_x-}");
        Catalogue catalogue = scripts(versioned).parse();

        // When
        Resolution resolution = catalogue.resolve("RestartService", Map.of("script_name", "a"));

        // Then
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Resolved.class,
                        resolved -> assertThat(resolved.command()).contains(" --version-id='3/L4k+_x-' "));
    }
}
