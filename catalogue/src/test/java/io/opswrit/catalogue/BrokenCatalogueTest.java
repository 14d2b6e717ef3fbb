package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenCatalogueTest {
    private static final CatalogueLines RIGHT = CatalogueLines.right();

    static Stream<Arguments> brokenInShape() {
        return Stream.of(
                arguments(RIGHT.with(3, "summary: ["), "c.yaml:4: is not valid YAML"),
                arguments(
                        RIGHT.with(3, "summary: a\u0007b"),
                        "c.yaml:3: holds a character that YAML does not allow: U+0007"),
                arguments(
                        RIGHT.with(5, "risk: high", "risk: low"),
                        "c.yaml:6: 'risk' is given twice; it stands in line 5"),
                arguments(RIGHT.with(1, "commands: &all"), "c.yaml:1: anchors and aliases are not allowed"),
                arguments(RIGHT.with(3, "summary: !!binary aGk="), "c.yaml:3: the tag tag:yaml.org,2002:binary is not"),
                arguments(RIGHT.with(3, "? [a]", ": b"), "c.yaml:3: a key must be plain text"),
                arguments(
                        RIGHT.with(3, "summary: No.", "colour: red"),
                        "c.yaml:4: unknown key 'colour' in commands.Restart"),
                arguments(
                        RIGHT.with(12, "pattern: '^a$'", "size: 5"),
                        "c.yaml:13: unknown key 'size' in commands.Restart"),
                arguments(RIGHT.with(1, "other: 1", "commands:"), "c.yaml:1: unknown key 'other' in the catalogue"),
                arguments(
                        RIGHT.with(2, "restart_service:"),
                        "c.yaml:2: commands: property 'restart_service' name is not"),
                arguments(RIGHT.with(11, "serviceName:"), "c.yaml:11: commands.RestartService.parameters: property"),
                arguments(RIGHT.without(6), "c.yaml:2: commands.RestartService lacks the key 'allowed_roles'"),
                arguments(
                        RIGHT.with(3, "summary: No full stop"),
                        "c.yaml:3: commands.RestartService.summary: does not match"),
                arguments(
                        RIGHT.with(5, "risk: medium"), "c.yaml:5: commands.RestartService.risk: does not have a value"),
                arguments(
                        RIGHT.with(5, "risk: high", "effect: none"),
                        "c.yaml:6: commands.RestartService.effect: does not"),
                arguments(
                        RIGHT.with(6, "allowed_roles: []"),
                        "c.yaml:6: commands.RestartService.allowed_roles: must have"),
                arguments(
                        RIGHT.with(5, "risk: high", "document: a b"),
                        "c.yaml:6: commands.RestartService.document: does"),
                arguments(
                        RIGHT.with(5, "risk: high", "document: Own-Restart", "document_version: latest"),
                        "c.yaml:7: commands.RestartService.document_version: string found, integer expected"),
                arguments(
                        RIGHT.with(5, "risk: high", "document: Own-Restart", "document_hash: abc"),
                        "c.yaml:7: commands.RestartService.document_hash: does not match"),
                arguments(
                        RIGHT.with(8, "execution_timeout_seconds: 4"),
                        "c.yaml:8: commands.RestartService.execution_ti"),
                arguments(
                        RIGHT.with(8, "execution_timeout_seconds: 172801"), "c.yaml:8: commands.RestartService.execut"),
                arguments(
                        RIGHT.with(8, "execution_timeout_seconds: 5m"),
                        "c.yaml:8: commands.RestartService.execution_t"),
                arguments(
                        RIGHT.with(8, "start_window_seconds: 29", "execution_timeout_seconds: 300"),
                        "c.yaml:8: commands.RestartService.start_window_seconds: must have a minimum value of 30"),
                arguments(
                        RIGHT.with(5, "risk: high", "offline: wait"),
                        "c.yaml:6: commands.RestartService.offline: does not have a value"),
                arguments(
                        RIGHT.with(15, "command: 5"),
                        "c.yaml:15: commands.RestartService.command: integer found, str"));
    }

    static Stream<Arguments> brokenInMeaning() {
        return Stream.of(
                arguments(
                        RIGHT.with(7, "justification: optional"),
                        "c.yaml:7: a high-risk entry needs justification: req"),
                arguments(
                        RIGHT.with(5, "risk: high", "document_version: 2"),
                        "c.yaml:6: document_version needs the document that it belongs to"),
                arguments(
                        RIGHT.with(5, "risk: high", "document: AWS-RunShellScript"),
                        "c.yaml:6: AWS-RunShellScript is a name for documents of AWS; name one of your own"),
                arguments(
                        RIGHT.with(14, "default: aa")
                                .with(12, "pattern: '^(a)\\1$'")
                                .with(5, "risk: high", "document: Own-Restart"),
                        "c.yaml:6: the pattern of service_name cannot go into a document"),
                arguments(
                        RIGHT.with(9, "usual_duration_seconds: 20", "total_timeout_seconds: 299"),
                        "c.yaml:10: total_timeout_seconds is shorter than execution_timeout_seconds"),
                arguments(
                        RIGHT.with(9, "usual_duration_seconds: 20", "redact: ['pin=[0-9']"),
                        "c.yaml:10: not a regular expression: Unclosed character class"),
                arguments(
                        RIGHT.with(9, "usual_duration_seconds: 20", "redact: ['[0-9]*']"),
                        "c.yaml:10: this pattern matches nothing at all"),
                arguments(RIGHT.without(7), "c.yaml:5: a high-risk entry needs justification: required"),
                arguments(
                        RIGHT.with(9, "usual_duration_seconds: 301"),
                        "c.yaml:9: usual_duration_seconds is longer than"),
                arguments(RIGHT.with(4, "phrase: restart {unit}"), "c.yaml:4: the phrase names {unit}, which is not a"),
                arguments(RIGHT.with(12, "pattern: '[a-z.]+$'"), "c.yaml:12: the pattern must be anchored"),
                arguments(RIGHT.with(12, "pattern: '^[a-z.]+'"), "c.yaml:12: the pattern must be anchored"),
                arguments(RIGHT.with(12, "pattern: '^[a-z.]+\\$'"), "c.yaml:12: the pattern must be anchored"),
                arguments(RIGHT.with(12, "pattern: '^[a-z.+$'"), "c.yaml:12: the pattern does not compile"),
                arguments(RIGHT.without(13), "c.yaml:12: a pattern needs a hint"),
                arguments(
                        RIGHT.with(14, "default: NGINX"),
                        "c.yaml:14: the default breaks its own rule: Must be a name."),
                arguments(RIGHT.with(14, "default: -x"), "c.yaml:14: the default breaks its own rule: Must not begin"),
                arguments(
                        RIGHT.with(13, "hint: A.", "values: [a]"),
                        "c.yaml:11: service_name needs either pattern or val"),
                arguments(RIGHT.with(12, "values: [nginx]"), "c.yaml:13: hint belongs to a pattern"),
                arguments(RIGHT.without(13).with(12, "values: [nginx, -v]"), "c.yaml:12: '-v': Must not begin with -"),
                arguments(
                        RIGHT.without(15), "c.yaml:2: an entry needs exactly one of command, command_by and approved"));
    }

    @ParameterizedTest
    @MethodSource({"brokenInShape", "brokenInMeaning"})
    void isRefusedWithLineAndReason(CatalogueLines broken, String problem) {
        // When
        InvalidCatalogue refusal = catchThrowableOfType(InvalidCatalogue.class, broken::parse);

        // Then
        assertThat(refusal.problems()).extracting(Object::toString).anyMatch(found -> found.startsWith(problem));
    }

    @Test
    void namesEveryProblemAtOnceInTheOrderOfTheFile() {
        // Given
        CatalogueLines broken = RIGHT.with(14, "default: NGINX")
                .with(12, "pattern: '^[a-z.]+$'")
                .with(9, "usual_duration_seconds: 999")
                .with(4, "phrase: restart {unit}");

        // When
        InvalidCatalogue refusal = catchThrowableOfType(InvalidCatalogue.class, broken::parse);

        // Then
        assertThat(refusal.problems())
                .extracting(InvalidCatalogue.Problem::line)
                .isEqualTo(List.of(4, 9, 14));
        assertThat(refusal).hasMessageContainingAll("c.yaml:4: ", "c.yaml:9: ", "c.yaml:14: ");
    }

    @ParameterizedTest
    @MethodSource("notACatalogue")
    void isRefusedWhenItIsNoCatalogueAtAll(String text, String problem) {
        // When
        InvalidCatalogue refusal = catchThrowableOfType(InvalidCatalogue.class, () -> Catalogue.parse(text, "c.yaml"));

        // Then
        assertThat(refusal.problems()).extracting(Object::toString).anyMatch(found -> found.startsWith(problem));
    }

    static Stream<Arguments> notACatalogue() {
        return Stream.of(
                arguments("", "c.yaml: is empty"),
                arguments("# nothing", "c.yaml: is empty"),
                arguments("just text", "c.yaml:1: the catalogue: string found, object expected"),
                arguments("commands: {}", "c.yaml:1: commands: must have at least 1 properties"),
                arguments("commands: {}\n---\ncommands: {}", "c.yaml:2: is not valid YAML"),
                arguments("[".repeat(100), "c.yaml: is not valid YAML: Nesting Depth exceeded"),
                arguments("a: &a [*a]", "c.yaml:1: anchors and aliases are not allowed"));
    }
}
