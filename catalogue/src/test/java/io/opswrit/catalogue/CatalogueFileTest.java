package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFileTest {
    @TempDir
    Path folder;

    @Test
    void isLoadedFromItsPath() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("own.yaml"), CatalogueLines.right().text());

        // When
        Catalogue catalogue = Catalogue.load(file);

        // Then
        assertThat(catalogue.commandTypes()).extracting(CommandType::key).containsExactly("RestartService");
        assertThat(catalogue.find("RestartService").orElseThrow().effect()).isEqualTo(Effect.CHANGES);
    }

    @Test
    void thatIsMissingIsNamed() {
        // Given
        Path missing = folder.resolve("missing.yaml");

        // Then
        assertThatThrownBy(
                        // When
                        () -> Catalogue.load(missing))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining(missing + ": does not exist");
    }

    @Test
    void thatIsNotUtf8IsRefused() throws IOException {
        // Given
        Path file = Files.write(folder.resolve("latin.yaml"), "# \u00e4".getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThatThrownBy(
                        // When
                        () -> Catalogue.load(file))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void thatIsAFolderIsRefused() {
        // Then
        assertThatThrownBy(
                        // When
                        () -> Catalogue.load(folder))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("cannot be read");
    }
}
