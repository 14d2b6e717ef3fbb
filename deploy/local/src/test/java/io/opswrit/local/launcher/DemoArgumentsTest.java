package io.opswrit.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoArgumentsTest {
    @Test
    void withoutOptionsItIsTheUsualDemo() {
        // When
        var arguments = DemoArguments.parse(List.of());

        // Then
        assertThat(arguments).isEqualTo(new DemoArguments(false, false, 8080, 1, null, false));
    }

    @Test
    void allOptionsAreUnderstood() {
        // When
        var arguments = DemoArguments.parse(List.of(
                "--detach",
                "--fresh",
                "--port",
                "18080",
                "--replicas",
                "2",
                "--ssm-endpoint",
                "http://localhost:4566"));

        // Then
        assertThat(arguments)
                .isEqualTo(new DemoArguments(true, true, 18_080, 2, URI.create("http://localhost:4566"), false));
    }

    @Test
    void aDetachedStartSaysTheSameInTheForeground() {
        // Given
        var arguments =
                DemoArguments.parse(List.of("--detach", "--fresh", "--port", "18080", "--aws", "--replicas", "3"));

        // When
        var again = arguments.foreground();

        // Then
        assertThat(again).containsExactly("demo", "--port", "18080", "--replicas", "3", "--fresh", "--aws");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--port",
                "--port x",
                "--port 70000",
                "--replicas 0",
                "--replicas 5",
                "--ssm-endpoint",
                "--ssm-endpoint localhost",
                "--ssm-endpoint ::",
                "--aws --ssm-endpoint http://localhost:4566"
            })
    void whatCannotBeDoneIsSaid(String line) {
        // When
        var attempt = assertThatThrownBy(() -> DemoArguments.parse(List.of(line.split(" ", -1))));

        // Then
        attempt.isInstanceOf(UsageError.class);
    }
}
