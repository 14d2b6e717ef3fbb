package io.opswrit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.catalogue.InvalidCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    private final Parts parts = new Parts();

    @Test
    void aBrokenCatalogueNamesLineAndReason(@TempDir Path folder) throws IOException {
        // Given
        Path broken = Files.writeString(folder.resolve("catalogue.yaml"), "commands:\n  CheckDiskSpace: 7\n");

        // When
        var fact = assertThatThrownBy(() -> parts.catalogue(Optional.of(broken)));

        // Then
        fact.isInstanceOf(InvalidCatalogue.class).hasMessageContaining("catalogue.yaml:2: ");
    }

    @Test
    void aBrokenKeyIsNeverRepeated() {
        // Given
        String key = "{\"kid\": \"k\", \"d\": \"topsecret\"}";

        // When
        var fact = assertThatThrownBy(() -> parts.orderDesk(key, Clock.systemUTC()));

        // Then
        fact.isInstanceOf(IllegalArgumentException.class)
                .message()
                .satisfies(message -> assertThat(message).doesNotContain("topsecret"));
    }
}
