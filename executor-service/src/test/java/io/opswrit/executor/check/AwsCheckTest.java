package io.opswrit.executor.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.Simulator;
import io.opswrit.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the launcher runs it: a process of its own, with nothing but what its environment says. */
class AwsCheckTest {

    private Simulator simulator;

    @TempDir
    Path home;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void saysRegionAccountAndRole() throws Exception {
        // Given
        Map<String, String> environment = environment();

        // When
        Answer answer = run(environment);

        // Then
        assertThat(answer.lines())
                .containsExactly(
                        "region=eu-central-1",
                        "account=111122223333",
                        "arn=arn:aws:sts::111122223333:assumed-role/opswrit-executor/simulated");
        assertThat(answer.status()).isZero();
    }

    @Test
    void anEndpointThatDoesNotKnowUsHasNoAccount() throws Exception {
        // Given
        Map<String, String> environment = environment();
        environment.put("AWS_ACCESS_KEY_ID", "AKIDOTHER");

        // When
        Answer answer = run(environment);

        // Then
        assertThat(answer.lines()).containsExactly("region=eu-central-1");
        assertThat(answer.status()).isZero();
    }

    @Test
    void withoutARegionItSaysWhatToDo() throws Exception {
        // Given
        Map<String, String> environment = environment();
        environment.remove("AWS_REGION");

        // When
        Answer answer = run(environment);

        // Then
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.errors()).contains("export AWS_REGION=");
    }

    @Test
    void theOtherNameOfTheRegionCountsToo() throws Exception {
        // Given
        Map<String, String> environment = environment();
        environment.remove("AWS_REGION");
        environment.put("AWS_DEFAULT_REGION", "eu-central-1");

        // When
        Answer answer = run(environment);

        // Then
        assertThat(answer.lines()).contains("region=eu-central-1", "account=111122223333");
    }

    @Test
    void withoutCredentialsItSaysWhatToDo() throws Exception {
        // Given
        Map<String, String> environment = environment();
        environment.remove("AWS_SECRET_ACCESS_KEY");

        // When
        Answer answer = run(environment);

        // Then
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.errors())
                .contains("no AWS credentials", "aws sso login")
                .doesNotContain("simulator-secret");
    }

    private record Answer(int status, List<String> lines, String errors) {}

    private Map<String, String> environment() {
        return new TreeMap<>(Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "AKIDSIMULATOR",
                "AWS_SECRET_ACCESS_KEY", "simulator-secret",
                "AWS_EC2_METADATA_DISABLED", "true",
                "OPSWRIT_SSM_ENDPOINT", simulator.endpoint().toString()));
    }

    private Answer run(Map<String, String> environment) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                AwsCheckMain.class.getName());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectError(home.resolve("errors").toFile());
        Process process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        int status = process.waitFor();
        return new Answer(status, out.lines().toList(), Files.readString(home.resolve("errors")));
    }
}
