package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNamedWinsOverThePath() throws IOException {
        // Given
        Path named = program("brave");
        program("chromium");

        // When
        Optional<Path> found = Chromium.locate(Map.of("OPSWRIT_BROWSER", named.toString(), "PATH", folder.toString()));

        // Then
        assertThat(found).contains(named);
    }

    @Test
    void thePathIsSearchedForTheUsualNames() throws IOException {
        // Given
        Path chrome = program("google-chrome");

        // When
        Optional<Path> found = Chromium.locate(Map.of("PATH", "/nowhere" + File.pathSeparator + folder));

        // Then
        assertThat(found).contains(chrome);
    }

    @Test
    void aFileThatIsNoProgramIsNotTaken() throws IOException {
        // Given
        Files.createFile(folder.resolve("chromium"));

        // When
        Optional<Path> found = Chromium.locate(Map.of("PATH", folder.toString()));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void aWrongNameIsSaidAndNotPassedOver() {
        // Given
        Map<String, String> environment =
                Map.of("OPSWRIT_BROWSER", folder.resolve("gone").toString());

        // When
        var asking = assertThatIllegalStateException().isThrownBy(() -> Chromium.locate(environment));

        // Then
        asking.withMessageContaining("OPSWRIT_BROWSER").withMessageContaining("gone");
    }

    private Path program(String name) throws IOException {
        return Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
