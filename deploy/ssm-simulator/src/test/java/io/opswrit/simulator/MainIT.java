package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The simulator as a process of its own. */
class MainIT {

    @Test
    void itEndsWithItsParent() throws Exception {
        // Given
        var process = start("--signatures", "off", "--port", "0", "--admin-port", "0", "--exit-on-stdin-eof");
        assertThat(process.inputReader().readLine())
                .startsWith("ssm-simulator ready endpoint=http://127.0.0.1:")
                .contains("/_sim/state");
        // When
        process.getOutputStream().close();
        // Then
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        // Given
        try (var first = Simulator.start(SimulatorSettings.onFreePorts())) {
            var port = Integer.toString(first.endpoint().getPort());
            // When
            var process = start("--signatures", "off", "--port", port);
            // Then
            assertThat(process.errorReader().readLine())
                    .contains("Port " + port + " on 127.0.0.1 is taken")
                    .contains("--port");
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }

    private static Process start(String... options) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(options));
        return new ProcessBuilder(command).start();
    }
}
