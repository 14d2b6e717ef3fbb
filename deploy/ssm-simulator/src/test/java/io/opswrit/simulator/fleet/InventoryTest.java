package io.opswrit.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryTest {

    private static final String GOOD = """
            instances:
              - id: i-0123456789abcdef0
                tags: {Name: one}
                behaviour: {ping_status: Inactive, state: stopped, slow_seconds: 3}
                host: {platform: {name: Ubuntu, version: '24.04'}, agent_version: 3.3.1.0, address: 10.0.0.1}
            """;

    @TempDir
    private Path folder;

    @Test
    void thePackagedOneHasAnInstanceForEachCase() {
        // Given
        var inventory = Inventory.packaged();
        // When
        var instances = inventory.instances();
        // Then
        assertThat(instances)
                .hasSize(8)
                .allSatisfy(instance -> assertThat(instance.tags())
                        .containsKeys("Name", "Environment")
                        .containsEntry("Opswrit", "managed"))
                .anyMatch(instance -> instance.behaviour().slowSeconds() > 0)
                .anyMatch(instance -> instance.behaviour().pingStatus() == PingStatus.CONNECTION_LOST)
                .anyMatch(instance -> instance.has("restart-fails"))
                .anyMatch(instance -> instance.has("huge-output"))
                .anyMatch(instance -> instance.has("hostile-output"))
                .anyMatch(instance -> instance.has("yum"));
    }

    @Test
    void anInventoryOfOnesOwnIsRead() throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("inventory.yaml"), GOOD);
        // When
        var instance = Inventory.load(file).instances().getFirst();
        // Then
        assertThat(instance.name()).isEqualTo("one");
        assertThat(instance.behaviour().state()).isEqualTo(InstanceState.STOPPED);
        assertThat(instance.reachable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i-0123456789abcdef0 | i-12345 | i- and 17 hexadecimal digits, not 'i-12345'",
                "Inactive | Asleep | ping_status must be Online, ConnectionLost or Inactive, not 'Asleep'",
                "slow_seconds: 3 | slow_seconds: -1 | slow_seconds must be from 0 to 86400",
                "slow_seconds: 3 | slowness: 3 | slowness",
                "state: stopped | state: broken | broken"
            })
    void aMistakeIsNamed(String right, String wrong, String message) throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("inventory.yaml"), GOOD.replace(right, wrong));
        // When
        var error = catchThrowable(() -> Inventory.load(file));
        // Then
        assertThat(error).isInstanceOf(InvalidInventory.class).hasMessageContaining(message);
    }

    @Test
    void anInstanceMayBeListedOnlyOnce() throws IOException {
        // Given
        var twice = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1);
        var file = Files.writeString(folder.resolve("inventory.yaml"), twice);
        // When
        var error = catchThrowable(() -> Inventory.load(file));
        // Then
        assertThat(error).hasMessageContaining("i-0123456789abcdef0 is listed twice");
    }
}
