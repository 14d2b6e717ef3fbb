package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theEntryThatItTeachesWorks() throws IOException {
        // Given
        String readme = Files.readString(Path.of("README.md"));
        String example =
                readme.substring(readme.indexOf("```yaml") + 7, readme.indexOf("```", readme.indexOf("```yaml") + 7));

        // When
        Resolution resolution =
                Catalogue.parse(example, "README.md").resolve("TruncateLog", Map.of("log_name", "shop.log"));

        // Then
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Resolved.class,
                        resolved -> assertThat(resolved.command()).isEqualTo("app-logs truncate --name='shop'"));
    }
}
