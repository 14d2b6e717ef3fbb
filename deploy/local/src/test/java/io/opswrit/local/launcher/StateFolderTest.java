package io.opswrit.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    private static final String OWNER_ONLY = "rwx------";

    @Test
    void whatTheLauncherSavesIsInAFolderThatOnlyItsOwnerEnters(@TempDir Path checkout) throws IOException {
        // Given
        var folder = checkout.resolve(".opswrit");

        // When
        State.now(DemoArguments.parse(List.of()), false, List.of()).save(folder);

        // Then
        assertThat(permissions(folder)).isEqualTo(OWNER_ONLY);
    }

    @Test
    void aFolderThatWasOpenIsClosed(@TempDir Path checkout) throws IOException {
        // Given
        var folder = Files.createDirectory(checkout.resolve(".opswrit"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        // When
        StateFolder.create(folder);

        // Then
        assertThat(permissions(folder)).isEqualTo(OWNER_ONLY);
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
