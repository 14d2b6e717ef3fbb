package io.opswrit.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.CommandType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DocumentFilesTest {

    private static final Catalogue CATALOGUE = Catalogue.packaged();

    @Test
    void areThoseThatTheDefaultCatalogueMakes() throws IOException {
        // Given
        Map<String, String> committed = new TreeMap<>();
        try (var documents = Files.list(Path.of("documents"))) {
            for (Path document : documents.toList()) {
                committed.put(document.toString(), Files.readString(document));
            }
        }
        committed.put(DocumentFiles.TEMPLATE, Files.readString(Path.of(DocumentFiles.TEMPLATE)));

        // When
        Map<String, String> made = DocumentFiles.of(CATALOGUE);

        // Then
        assertThat(committed)
                .as("Make them again with io.opswrit.aws.WriteDocuments, as the README says")
                .isEqualTo(made);
    }

    @Test
    void createTheDocumentOfEachEntry() throws IOException {
        // When
        JsonNode resources = new ObjectMapper()
                .readTree(Files.readString(Path.of(DocumentFiles.TEMPLATE)))
                .get("Resources");

        // Then
        assertThat(resources).hasSameSizeAs(CATALOGUE.commandTypes());
        assertThat(CATALOGUE.commandTypes()).allSatisfy((CommandType type) -> {
            JsonNode resource = resources.get(type.key());
            assertThat(resource.get("Type").asText()).isEqualTo("AWS::SSM::Document");
            assertThat(resource.at("/Properties/Name").asText())
                    .isEqualTo(type.ownDocument().name());
            assertThat(resource.at("/Properties/Content")).isEqualTo(type.documentContent());
        });
    }
}
