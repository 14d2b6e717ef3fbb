package io.opswrit.simulator.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.time.WallTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest {

    private final WallTime time = new WallTime(1);
    private final LocalRunner runner = new LocalRunner(time);

    @AfterEach
    void stop() {
        time.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "df -h; id",
                "df  -h",
                "df -h /etc",
                "DF -h",
                "df -h\nid",
                "$(df -h)",
                "df",
                "ps aux --sort=-%mem | head -20",
                "systemctl restart -- 'nginx'",
                ""
            })
    void nothingButTheListIsRun(String text) {
        // Given
        var script = Runs.on("staging-1", text);
        // When
        var handles = runner.handles(script);
        // Then
        assertThat(handles).isFalse();
    }

    @Test
    void anInstanceMustAskForIt() {
        // Given
        var script = Runs.on("web-1", "df -h");
        // When
        var handles = runner.handles(script);
        // Then
        assertThat(handles).isFalse();
    }

    @Test
    void aListedCommandReallyRuns() throws Exception {
        // Given
        var script = Runs.on("staging-1", "uname -a\n");
        var end = new CompletableFuture<Outcome>();
        // When
        var run = runner.start(script, end::complete);
        // Then
        assertThat(run).isNotNull();
        assertThat(runner.handles(script)).isTrue();
        var outcome = end.get(10, TimeUnit.SECONDS);
        assertThat(outcome.exitCode()).isZero();
        assertThat(Runs.output(outcome)).startsWith(System.getProperty("os.name"));
    }
}
