package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    private static final CommandType HIGH =
            Catalogue.packaged().find("PatchNow").orElseThrow();
    private static final CommandType LOW =
            Catalogue.packaged().find("CheckDiskSpace").orElseThrow();

    @Test
    void anInstanceIdIsAccepted() {
        // When
        List<Violation> violations = Inputs.instanceId("i-0a1b2c3d4e5f67890");

        // Then
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "i-0a1b2c3d",
                "i-0A1B2C3D4E5F67890",
                "i-0a1b2c3d4e5f678901",
                "i-0a1b2c3d4e5f67890\n",
                "mi-0a1b2c3d4e5f67890"
            })
    void anythingElseIsNoInstanceId(String text) {
        // When
        List<Violation> violations = Inputs.instanceId(text);

        // Then
        assertThat(violations).containsExactly(new Violation("instance_id", Inputs.INSTANCE_ID_HINT));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n\t "})
    void aHighRiskRequestMustSayWhy(String justification) {
        // When
        List<Violation> violations = Inputs.justification(HIGH, justification);

        // Then
        assertThat(violations)
                .containsExactly(new Violation("justification", "PatchNow needs a justification: say why."));
    }

    @Test
    void aLowRiskRequestNeedNotSayWhy() {
        // When
        List<Violation> violations = Inputs.justification(LOW, null);

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void aJustificationMayHaveLines() {
        // When
        List<Violation> violations = Inputs.justification(HIGH, "CVE-2026-1:\n\topenssl – " + "x".repeat(1_900));

        // Then
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notText")
    void aJustificationKeepsToTextEvenWhereNoneIsNeeded(String justification, String reason) {
        // When
        List<Violation> violations = Inputs.justification(LOW, justification);

        // Then
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("justification");
            assertThat(violation.message()).contains(reason);
        });
    }

    static Stream<Arguments> notText() {
        return Stream.of(
                arguments("a\0b", "U+0000"),
                arguments("a\rb", "U+000D"),
                arguments("a\u007fb", "U+007F"),
                arguments("a\ud800b", "half of a surrogate pair"));
    }

    @Test
    void aJustificationIsLimited() {
        // When
        List<Violation> violations = Inputs.justification(HIGH, "x".repeat(3_000));

        // Then
        assertThat(violations)
                .containsExactly(
                        new Violation("justification", "Must be at most 2000 characters long; this has 3000."));
    }
}
