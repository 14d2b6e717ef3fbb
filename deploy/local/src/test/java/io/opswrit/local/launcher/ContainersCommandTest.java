package io.opswrit.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersCommandTest {
    private static final String PASSWORD = "KAFKA_REQUEST_SERVICE_PASSWORD";

    @TempDir
    Path checkout;

    private Path folder;
    private ContainersCommand command;

    @BeforeEach
    void setUp() {
        folder = checkout.resolve(".opswrit");
        command = new ContainersCommand(folder);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        // When
        command.run(List.of());

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(checkout.resolve(".env"))))
                .isEqualTo("rw-------");
        assertThat(settings()).containsEntry("FRONT_DOOR_PORT", "8080").containsEntry("ALICE_PASSWORD", "alice");
        assertThat(settings().get("ORDER_SIGNING_KEY"))
                .startsWith("{\"kty\":\"OKP\"")
                .endsWith("}");
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        // Given
        command.run(List.of());
        Files.writeString(checkout.resolve(".env"), Files.readString(checkout.resolve(".env")) + "MINE=1\n");
        var before = Files.readString(checkout.resolve(".env"));

        // When
        command.run(List.of());

        // Then
        assertThat(Files.readString(checkout.resolve(".env"))).isEqualTo(before);
    }

    /** The passwords are those that the volumes know. */
    @Test
    void aFileThatWasLostComesBack() throws IOException {
        // Given
        command.run(List.of());
        var before = settings();
        Files.delete(checkout.resolve(".env"));

        // When
        command.run(List.of());

        // Then
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void freshMeansOtherSecrets() throws IOException {
        // Given
        command.run(List.of());
        var before = settings();

        // When
        command.run(List.of("--fresh"));

        // Then
        assertThat(settings().get(PASSWORD)).isNotEqualTo(before.get(PASSWORD));
        assertThat(settings().get("ORDER_KEYS")).isNotEqualTo(before.get("ORDER_KEYS"));
    }

    @Test
    void realInstancesHaveAFileVolumesAndPasswordsOfTheirOwn() throws IOException {
        // Given
        command.run(List.of());

        // When
        command.run(List.of("--aws"));

        // Then
        var real = new SettingsFile(checkout.resolve(".env.aws")).read();
        assertThat(real.get("ALICE_PASSWORD")).hasSize(32);
        assertThat(real).containsEntry("LOGIN_THEME", "opswrit").containsEntry("COMPOSE_PROJECT_NAME", "opswrit-aws");
        assertThat(real.get(PASSWORD)).isNotEqualTo(settings().get(PASSWORD));
    }

    @Test
    void otherPortsMeanAnotherProject() throws IOException {
        // When
        command.run(List.of("--port", "18080"));

        // Then
        assertThat(settings())
                .containsEntry("COMPOSE_PROJECT_NAME", "opswrit-18080")
                .containsEntry("FRONT_DOOR_PORT", "18080")
                .containsEntry("KEYCLOAK_PORT", "18180");
    }

    @Test
    void aFileForOtherPortsIsNotTakenForThese() {
        // Given
        command.run(List.of("--port", "18080"));

        // When
        var attempt = assertThatThrownBy(() -> command.run(List.of()));

        // Then
        attempt.isInstanceOf(IllegalStateException.class).hasMessageContaining("--port 18080");
    }

    @Test
    void whatAnEarlierFileLacksIsSaid() throws IOException {
        // Given
        command.run(List.of());
        var rest = Files.readString(checkout.resolve(".env")).replaceAll("(?m)^" + PASSWORD + "=.*\n", "");
        Files.writeString(checkout.resolve(".env"), rest);

        // When
        var attempt = assertThatThrownBy(() -> command.run(List.of()));

        // Then
        attempt.isInstanceOf(IllegalStateException.class).hasMessageContaining(PASSWORD);
    }

    @Test
    void tokenAndConsumeFindTheContainers() throws IOException {
        // Given
        command.run(List.of("--port", "18080"));

        // When
        var stack = LocalStack.of(State.known(folder));

        // Then
        assertThat(stack.issuer()).isEqualTo("http://localhost:18180/realms/opswrit");
        assertThat(stack.kafka().password(Principal.RESULTS_READER))
                .isEqualTo(settings().get("KAFKA_RESULTS_READER_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--detach", "--ssm-endpoint http://localhost:1", "--nonsense"})
    void whatHasNoMeaningHereIsRefused(String line) {
        // When
        var attempt = assertThatThrownBy(() -> command.run(List.of(line.split(" ", -1))));

        // Then
        attempt.isInstanceOf(UsageError.class);
    }

    private Map<String, String> settings() throws IOException {
        return new SettingsFile(checkout.resolve(".env")).read();
    }
}
