package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Proves with the shells of this machine that a parameter stays one word of one argument and that nothing runs but the
 * intended command. Hundreds of values share one script, because starting a shell is what costs time; a command that
 * broke out would also spoil what its neighbours print.
 */
class ResolverShellTest {
    private static final String DUMP = "printf '%s\\0' begin";
    private static final Catalogue ALLOWS_ANYTHING = CatalogueLines.right()
            .with(15, "command: " + DUMP + " {service_name} --name={service_name}; printf '%s\\0' end")
            .with(12, "pattern: '^[\\s\\S]*$'")
            .parse();

    private static final Catalogue PACKAGED = Catalogue.packaged();

    private static Path fakeNode;

    /** A systemctl that shows its arguments instead of doing anything. */
    @BeforeContainer
    static void makeFakeNode() throws IOException {
        fakeNode = Shell.temporaryFolder();
        Path systemctl = Files.writeString(fakeNode.resolve("systemctl"), "#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
        Files.setPosixFilePermissions(systemctl, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterContainer
    static void removeFakeNode() {
        Shell.delete(fakeNode);
    }

    @Provide
    Arbitrary<List<String>> valuesForAScript() {
        return manyOf(HostileText.withoutNul());
    }

    @Provide
    Arbitrary<List<String>> valuesFromAnyone() {
        return manyOf(HostileText.any());
    }

    @Provide
    Arbitrary<List<String>> servicesFromAnyone() {
        return manyOf(Arbitraries.frequencyOf(Tuple.of(1, HostileText.any()), Tuple.of(1, HostileText.unitNames())));
    }

    /** Different ones: by itself jqwik likes lists that hold one value a hundred times. */
    private static Arbitrary<List<String>> manyOf(Arbitrary<String> values) {
        return values.list().ofSize(100).uniqueElements().withoutEdgeCases();
    }

    /** The quoting alone must hold, even if every rule before it failed. */
    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void quotingKeepsAnyTextOneWord(@ForAll("valuesForAScript") List<String> values) {
        // Given
        ShellTemplate template = new ShellTemplate(DUMP + " {a} --name={a} end");
        List<String> expected = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (String value : values) {
            script.append(template.render(Map.of("a", value))).append('\n');
            expected.addAll(List.of("begin", value, "--name=" + value, "end"));
        }

        // When
        List<Shell.Run> runs = runEverywhere(script.toString());

        // Then
        assertThat(runs).allSatisfy(run -> onlyPrinted(run, expected));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void acceptedValuesStayOneWordAndOthersAreRefused(@ForAll("valuesFromAnyone") List<String> values) {
        // Given
        List<String> expected = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (String value : values) {
            switch (ALLOWS_ANYTHING.resolve("RestartService", Map.of("service_name", value))) {
                case Resolution.Resolved resolved -> {
                    assertThat(mustBeRefused(value)).isFalse();
                    script.append(resolved.command()).append('\n');
                    expected.addAll(List.of("begin", value, "--name=" + value, "end"));
                }
                case Resolution.Invalid _ -> assertThat(mustBeRefused(value)).isTrue();
            }
        }

        // When
        List<Shell.Run> runs = runEverywhere(script.toString());

        // Then
        assertThat(runs).allSatisfy(run -> onlyPrinted(run, expected));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void restartServiceRestartsOneServiceOrNothing(@ForAll("servicesFromAnyone") List<String> values) {
        // Given
        List<String> expected = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (String value : values) {
            Resolution resolution = PACKAGED.resolve("RestartService", Map.of("service_name", value));
            if (resolution instanceof Resolution.Resolved resolved) {
                script.append(resolved.command()).append('\n');
                String service = resolved.parameters().get("service_name");
                assertThat(service)
                        .matches("[A-Za-z0-9_][A-Za-z0-9_:.@-]*")
                        .doesNotEndWith(".socket")
                        .isNotEqualTo("ssh");
                expected.addAll(List.of("restart", "--", service));
            }
        }

        // When
        List<Shell.Run> runs = runEverywhere(script.toString());

        // Then
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(runs).allSatisfy(run -> onlyPrinted(run, expected));
    }

    /** The properties above would notice: what they look for does happen when a value is not quoted. */
    @Example
    void anUnquotedValueIsNoticed() {
        // Given
        String script = DUMP + " x; touch canary";

        // When
        List<Shell.Run> runs = runEverywhere(script);

        // Then
        assertThat(runs)
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.filesLeft()).containsExactly("canary"));
    }

    private static List<Shell.Run> runEverywhere(String script) {
        Map<String, String> environment = Map.of("PATH", fakeNode + ":" + System.getenv("PATH"));
        return Shell.present().stream()
                .map(shell -> shell.run(script, environment))
                .toList();
    }

    private static void onlyPrinted(Shell.Run run, List<String> expected) {
        assertThat(run.words()).isEqualTo(expected);
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.filesLeft()).isEmpty();
    }

    private static boolean mustBeRefused(String value) {
        return value.startsWith("-")
                || value.contains("{{")
                || value.codePointCount(0, value.length()) > 256
                || value.codePoints()
                        .anyMatch(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE);
    }
}
