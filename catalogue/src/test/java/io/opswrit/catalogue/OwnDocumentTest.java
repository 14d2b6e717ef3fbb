package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OwnDocumentTest {
    private static final CatalogueLines RIGHT = CatalogueLines.right();

    static List<CommandType> packaged() {
        return Catalogue.packaged().commandTypes();
    }

    @ParameterizedTest
    @MethodSource("packaged")
    void isMadeOfTheEntryAlone(CommandType commandType) {
        // When
        JsonNode document = commandType.documentContent();

        // Then
        assertThat(document.get("schemaVersion").asText()).isEqualTo("2.2");
        assertThat(document.get("mainSteps")).hasSize(1);
        assertThat(document.at("/mainSteps/0/action").asText()).isEqualTo("aws:runShellScript");
        String seconds = String.valueOf(commandType.executionTimeout().toSeconds());
        assertThat(document.at("/mainSteps/0/inputs/timeoutSeconds").asText()).isEqualTo("{{ executionTimeout }}");
        assertThat(document.at("/parameters/executionTimeout/default").asText()).isEqualTo(seconds);
        assertThat(document.at("/parameters/executionTimeout/allowedValues"))
                .extracting(JsonNode::asText)
                .containsExactly(seconds);
        assertThat(document.at("/mainSteps/0/inputs/runCommand").toString()).doesNotContain("{{");
    }

    @ParameterizedTest
    @MethodSource("packaged")
    void letsNoParameterIntoItsText(CommandType commandType) {
        // When
        JsonNode parameters = commandType.documentContent().get("parameters");

        // Then
        assertThat(commandType.parameters()).allSatisfy(parameter -> {
            JsonNode declared = parameters.get(parameter.name());
            assertThat(declared.get("type").asText()).isEqualTo("String");
            assertThat(declared.get("interpolationType").asText()).isEqualTo("ENV_VAR");
            assertThat(declared.has("allowedPattern") || declared.has("allowedValues"))
                    .isTrue();
        });
        assertThat(parameters).hasSize(commandType.parameters().size() + 1);
    }

    @Test
    void saysThePatternInTheWordsOfTheAgent() {
        // When
        JsonNode parameter = Catalogue.packaged()
                .find("RestartService")
                .orElseThrow()
                .documentContent()
                .at("/parameters/service_name");

        // Then
        Pattern pattern = Pattern.compile(parameter.get("allowedPattern").asText());
        assertThat(List.of("nginx", "getty@tty1", "app_2.worker")).allMatch(pattern::matches);
        assertThat(List.of("-x", "a;b", "a b", "$(id)", "a'b", "")).noneMatch(pattern::matches);
        assertThat(parameter.get("maxChars").asInt()).isEqualTo(256);
    }

    @Test
    void isTheOneThatTheEntryPins() {
        // Given
        String hash = "ab".repeat(32);
        CatalogueLines pinned =
                RIGHT.with(5, "risk: high", "document: Acme-Restart", "document_version: 3", "document_hash: " + hash);

        // When
        OwnDocument document =
                pinned.parse().find("RestartService").orElseThrow().ownDocument();

        // Then
        assertThat(document).isEqualTo(new OwnDocument("Acme-Restart", Optional.of(3), Optional.of(hash)));
    }

    @Test
    void goesByTheKeyOfAnEntryThatNamesNone() {
        // When
        CommandType commandType = RIGHT.parse().find("RestartService").orElseThrow();

        // Then
        assertThat(commandType.document()).isEmpty();
        assertThat(commandType.ownDocument().name()).isEqualTo("Opswrit-RestartService");
    }

    @ParameterizedTest
    @CsvSource({
        "'^(?!a)(?=[a-z(]+$)(?![)\\]])[a-z]+$', '^[a-z]+$'",
        "'^[a-z]+$', '^[a-z]+$'",
        "'^(?:a|b)$', '^(?:a|b)$'",
        "'^(?!a\\))b$', '^b$'"
    })
    void leavesOutLookAheadsAtTheBeginning(String pattern, String inDocument) {
        // Given
        PatternRule rule =
                new PatternRule(java.util.regex.Pattern.compile(pattern), "Hint.", Optional.empty(), Optional.empty());

        // When
        Optional<String> written = AgentPattern.of(rule);

        // Then
        assertThat(written).contains(inDocument);
    }

    @Test
    void cannotBeMadeOfAPatternThatTheAgentDoesNotKnow() {
        // Given
        CommandType commandType = RIGHT.with(12, "pattern: '^[a-z]+(?<!z)$'")
                .parse()
                .find("RestartService")
                .orElseThrow();

        // When // Then
        assertThatThrownBy(commandType::documentContent)
                .isInstanceOf(PatternUnknownToAgent.class)
                .hasMessageContaining("the pattern of service_name cannot go into a document");
    }

    @Test
    void belongsToOneEntry() {
        // Given
        CatalogueLines twice = RIGHT.with(
                2,
                "Look:",
                "  summary: Looks.",
                "  phrase: look",
                "  risk: low",
                "  allowed_roles: [requester]",
                "  execution_timeout_seconds: 60",
                "  usual_duration_seconds: 5",
                "  document: Opswrit-RestartService",
                "  command: df -h",
                "RestartService:");

        // When // Then
        assertThatThrownBy(twice::parse)
                .hasMessageContaining("the document Opswrit-RestartService is that of Look already");
    }
}
