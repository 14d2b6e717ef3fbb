package io.opswrit.audit.inbound.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.EventCodec;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactWordsTest {

    @Test
    void everyFactOfTheContractThatIsLoggedHasWords() throws IOException, URISyntaxException {
        // Given
        List<String> types = factTypes();

        // When
        List<String> words = types.stream().map(FactWords::of).toList();

        // Then
        assertThat(types).hasSizeGreaterThan(15);
        assertThat(words).doesNotHaveDuplicates().noneMatch(text -> text.startsWith("io.opswrit."));
    }

    @Test
    void aFactOfALaterReleaseKeepsItsName() {
        // When
        String words = FactWords.of("io.opswrit.request.painted.v1");

        // Then
        assertThat(words).isEqualTo("io.opswrit.request.painted.v1");
    }

    /** Those that have an example; facts about the fleet are about no request. */
    private static List<String> factTypes() throws IOException, URISyntaxException {
        var folder = EventCodec.class.getResource("/io/opswrit/events/examples").toURI();
        try (FileSystem jar = folder.getScheme().equals("jar")
                        ? FileSystems.newFileSystem(folder, java.util.Map.of())
                        : null;
                Stream<Path> files =
                        Files.list(jar == null ? Path.of(folder) : jar.getPath("/io/opswrit/events/examples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("fleet."))
                    .map(name -> "io.opswrit." + name.substring(0, name.length() - ".json".length()))
                    .toList();
        }
    }
}
