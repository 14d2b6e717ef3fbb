package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.local.Service;
import io.opswrit.local.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bill of materials, held against what is really packaged. */
@EnabledIfEnvironmentVariable(
        named = "CI",
        matches = ".+",
        disabledReason = "only CI's build writes a bill of materials")
class SbomTest {

    @ParameterizedTest
    @EnumSource(Service.class)
    void namesEveryJarOfAServiceWithItsLicence(Service service) throws IOException {
        // Given
        List<String> packaged = Files.readAllLines(Installation.home()
                .resolve(service.artifact())
                .resolve("target/quarkus-app/quarkus-app-dependencies.txt"));

        // When
        Set<String> listed = licensed(Installation.home().resolve("target/opswrit-sbom.json"));

        // Then
        assertThat(packaged).hasSizeGreaterThan(100);
        assertThat(packaged.stream().map(SbomTest::name)).isSubsetOf(listed);
    }

    private static Set<String> licensed(Path sbom) throws IOException {
        return StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(sbom.toFile())
                                .path("components")
                                .spliterator(),
                        false)
                .filter(component -> !component.path("licenses").isEmpty())
                .map(SbomTest::name)
                .collect(Collectors.toSet());
    }

    private static String name(JsonNode component) {
        return String.join(
                ":",
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText());
    }

    /** @param line {@code group:name:classifier:type:version} */
    private static String name(String line) {
        List<String> parts = List.of(line.split(":", -1));
        return String.join(":", parts.get(0), parts.get(1), parts.get(4));
    }
}
