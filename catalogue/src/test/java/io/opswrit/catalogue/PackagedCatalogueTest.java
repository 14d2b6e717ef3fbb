package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackagedCatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.packaged();

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("CheckDiskSpace", Map.of(), "df -h", "check disk space"),
                arguments("ListRunningProcesses", Map.of(), "ps aux --sort=-%mem | head -20", "list running processes"),
                arguments(
                        "RestartService",
                        Map.of("service_name", "nginx"),
                        "systemctl restart -- 'nginx'",
                        "restart nginx"),
                arguments("PatchNow", Map.of(), "apt-get update && apt-get upgrade -y", "install all updates with apt"),
                arguments(
                        "PatchNow",
                        Map.of("package_manager", "apt"),
                        "apt-get update && apt-get upgrade -y",
                        "install all updates with apt"),
                arguments(
                        "PatchNow", Map.of("package_manager", "yum"), "yum update -y", "install all updates with yum"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void resolvesTo(String key, Map<String, String> parameters, String command, String phrase) {
        // When
        Resolution resolution = CATALOGUE.resolve(key, parameters);

        // Then
        assertThat(resolution).isInstanceOfSatisfying(Resolution.Resolved.class, resolved -> {
            assertThat(resolved.command()).isEqualTo(command);
            assertThat(resolved.phrase()).isEqualTo(phrase);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CheckDiskSpace,LOW,READS,OPTIONAL",
        "ListRunningProcesses,LOW,READS,OPTIONAL",
        "RestartService,HIGH,CHANGES,REQUIRED",
        "PatchNow,HIGH,CHANGES,REQUIRED",
        "RunCustomScript,HIGH,CHANGES,REQUIRED"
    })
    void judges(String key, RiskLevel risk, Effect effect, JustificationRule justification) {
        // When
        CommandType commandType = CATALOGUE.find(key).orElseThrow();

        // Then
        assertThat(commandType.risk()).isEqualTo(risk);
        assertThat(commandType.effect()).isEqualTo(effect);
        assertThat(commandType.justification()).isEqualTo(justification);
        assertThat(commandType.isAllowedFor(List.of("auditor", "requester"))).isTrue();
        assertThat(commandType.isAllowedFor(List.of("approver", "operator", "auditor")))
                .isFalse();
    }

    @Test
    void holdsTheFiveCommandTypesInOrder() {
        // When
        List<CommandType> commandTypes = CATALOGUE.commandTypes();

        // Then
        assertThat(commandTypes)
                .extracting(CommandType::key)
                .containsExactly(
                        "CheckDiskSpace", "ListRunningProcesses", "RestartService", "PatchNow", "RunCustomScript");
    }

    @Test
    void pinsTheScriptsThatAreShippedBesideIt() {
        // Given
        ApprovedScripts approved = (ApprovedScripts)
                CATALOGUE.find("RunCustomScript").orElseThrow().template();

        // When
        List<ApprovedScript> scripts = List.copyOf(approved.scripts().values());

        // Then
        assertThat(scripts).hasSize(2).allSatisfy(script -> {
            assertThat(script.bucket()).isEqualTo("approved-scripts");
            assertThat(script.sha256()).isEqualTo(sha256(PackagedFile.text("/approved-scripts/" + script.key())));
        });
    }

    static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
