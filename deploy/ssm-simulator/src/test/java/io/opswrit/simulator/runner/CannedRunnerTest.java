package io.opswrit.simulator.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.time.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CannedRunnerTest {

    private static final String FETCH_AND_CHECK = """
            # approved script NAME, s3://approved-scripts/NAME.sh
            script=$(umask 077 && mktemp) || exit 70
            aws s3api get-object --bucket 'approved-scripts' --key 'NAME.sh' "$script" >/dev/null || exit 66
            printf '%s  %s\\n' 'e3b0c442' "$script" | sha256sum -c --status || exit 65
            bash -- "$script"
            exit "$?"
            """;

    private final ManualTime time = new ManualTime();
    private final CannedRunner runner = new CannedRunner(time);

    @Test
    void diskSpaceLooksLikeDf() {
        // Given
        var script = Runs.on("web-1", "df -h");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(Runs.output(outcome))
                .startsWith("Filesystem ")
                .contains(" /\n")
                .doesNotContain("${", "@repeat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1", "db-1"})
    void processesAreAHeaderAndAtMostNineteenLines(String name) {
        // Given
        var script = Runs.on(name, "ps aux --sort=-%mem | head -20");
        // When
        var outcome = run(script);
        // Then
        assertThat(Runs.output(outcome).lines())
                .hasSizeBetween(10, 20)
                .first()
                .asString()
                .startsWith("USER");
        assertThat(Runs.output(outcome)).contains("amazon-ssm-agent").doesNotContain("${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemctl restart -- 'nginx'", "systemctl restart -- 'nginx.service'"})
    void aKnownServiceRestartsSilently(String text) {
        // Given
        var script = Runs.on("web-1", text);
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(Runs.output(outcome) + Runs.error(outcome)).isEmpty();
    }

    @Test
    void anUnknownServiceIsNotFound() {
        // Given
        var script = Runs.on("web-1", "systemctl restart -- 'nginz'");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(Runs.error(outcome)).isEqualTo("Failed to restart nginz.service: Unit nginz.service not found.\n");
    }

    @Test
    void patchingWorksWithThePackageManagerOfTheHost() {
        // Given
        var script = Runs.on("db-1", "yum update -y");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(Runs.output(outcome)).contains("Complete!");
    }

    @Test
    void theOtherPackageManagerIsNotThere() {
        // Given
        var script = Runs.on("db-1", "apt-get update && apt-get upgrade -y");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isEqualTo(127);
        assertThat(Runs.error(outcome)).endsWith("_script.sh: line 1: apt-get: command not found\n");
    }

    @ParameterizedTest
    @CsvSource({
        "web-1, rotate-logs, Logs rotated;",
        "web-1, clear-package-cache, Filesystem ",
        "db-1, clear-package-cache, packages",
        "web-1, warm-cache, [warm-cache.sh] starting on web-1"
    })
    void anApprovedScriptIsFetchedCheckedAndRun(String instance, String name, String output) {
        // Given
        var script = Runs.on(instance, FETCH_AND_CHECK.replace("NAME", name));
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isZero();
        assertThat(Runs.output(outcome)).contains(output);
    }

    @Test
    void anythingElseIsAProgramThatIsNotThere() {
        // Given
        var script = Runs.on("web-1", "frobnicate --all");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isEqualTo(127);
        assertThat(Runs.error(outcome)).endsWith("_script.sh: 1: frobnicate: not found\n");
    }

    @Test
    void anAppendedCommandIsNotTakenForTheKnownOne() {
        // Given
        var script = Runs.on("web-1", "df -h; rm -rf /");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isEqualTo(127);
    }

    @Test
    void aKilledRunEndsOnceAndAsKilled() {
        // Given
        List<Outcome> ended = new ArrayList<>();
        var run = runner.start(Runs.on("web-1", "df -h"), ended::add);
        run.kill();
        // When
        time.pass(Duration.ofMinutes(1));
        // Then
        assertThat(ended).extracting(Outcome::exitCode).containsExactly(137);
    }

    private Outcome run(Script script) {
        List<Outcome> ended = new ArrayList<>();
        var unused = runner.start(script, ended::add);
        time.pass(Duration.ofMinutes(5));
        return ended.getFirst();
    }
}
