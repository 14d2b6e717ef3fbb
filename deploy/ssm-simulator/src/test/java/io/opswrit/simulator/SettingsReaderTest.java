package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static final Map<String, String> KEYS =
            Map.of("AWS_ACCESS_KEY_ID", "AKID", "AWS_SECRET_ACCESS_KEY", "hush");

    @Test
    void thereAreDefaults() {
        // Given
        var reader = new SettingsReader(List.of(), KEYS);
        // When
        var settings = reader.settings();
        // Then
        assertThat(settings.address()).isEqualTo(new SimulatorSettings.Address("127.0.0.1", 8090, 8091));
        assertThat(settings.timeScale()).isEqualTo(1);
        assertThat(settings.runners().local()).isFalse();
        assertThat(settings.account().verifySignatures()).isTrue();
    }

    @Test
    void anOptionBeatsTheEnvironment() {
        // Given
        var environment = Map.of("SSM_SIMULATOR_PORT", "1111", "SSM_SIMULATOR_INVENTORY", "/tmp/fleet.yaml");
        var reader = new SettingsReader(List.of("--signatures", "off", "--port", "2222"), environment);
        // When
        var settings = reader.settings();
        // Then
        assertThat(settings.address().port()).isEqualTo(2222);
        assertThat(settings.files().inventory()).contains(Path.of("/tmp/fleet.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--time-scale 0 | --time-scale must be a number above 0",
                "--time-scale fast | not fast",
                "--port 99999 | --port must be a port number, not 99999",
                "--port | --port needs a value",
                "--signatures maybe | --signatures must be strict or off",
                "--secret hush | --secret is not an option",
                "help | help is not an option"
            })
    void aMistakeIsNamed(String arguments, String message) {
        // Given
        var list = Collections.list(new StringTokenizer(arguments)).stream()
                .map(String.class::cast)
                .toList();
        // When
        var error = catchThrowable(() -> new SettingsReader(list, KEYS).settings());
        // Then
        assertThat(error).isInstanceOf(InvalidSettings.class).hasMessageContaining(message);
    }

    @Test
    void signaturesNeedASecretToCheckThemWith() {
        // Given
        var reader = new SettingsReader(List.of(), Map.of());
        // When
        var error = catchThrowable(reader::settings);
        // Then
        assertThat(error).hasMessageContaining("AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void theSecretIsNotPrinted() {
        // Given
        var settings = new SettingsReader(List.of(), KEYS).settings();
        // When
        var text = settings.toString();
        // Then
        assertThat(text).contains("AKID").doesNotContain("hush");
    }
}
