package io.opswrit.executor.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.Simulator;
import io.opswrit.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the libraries that are packaged, which are fewer than those of the tests, as the launcher runs it. */
class PackagedCheckIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @Test
    void theAccountIsToldByWhatIsPackaged() throws Exception {
        // Given
        var settings = SimulatorSettings.onFreePorts();
        try (var simulator = Simulator.start(settings)) {
            var check = new ProcessBuilder(command()).redirectErrorStream(true);
            check.environment()
                    .putAll(Map.of(
                            "OPSWRIT_SSM_ENDPOINT",
                            simulator.endpoint().toString(),
                            "AWS_REGION",
                            settings.account().region(),
                            "AWS_ACCESS_KEY_ID",
                            "AKIDSIMULATOR",
                            "AWS_SECRET_ACCESS_KEY",
                            "simulator-secret"));

            // When
            var run = check.start();

            // Then
            var said = new String(run.getInputStream().readAllBytes(), UTF_8);
            assertThat(run.waitFor()).as(said).isZero();
            assertThat(said).contains("account=111122223333", "region=eu-central-1");
        }
    }

    private static List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", JAR.toString(), AwsCheckMain.class.getName());
    }
}
