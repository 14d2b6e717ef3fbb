package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.ID;
import static io.opswrit.executor.domain.Executions.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.writ.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String SHELL = "AWS-RunShellScript";
    private static final String PINNED =
            "document: Acme-Restart\n    document_version: 7\n    document_hash: " + "ab".repeat(32);
    private static final Order RESTART =
            TestOrder.restartNginx(TestOrder.HEALTHY).order();

    private static Catalogue entry(String members, String command) {
        return Catalogue.parse("""
                commands:
                  RestartService:
                    summary: Restarts one service.
                    phrase: restart {service_name}
                    risk: high
                    allowed_roles: [requester]
                    justification: required
                    execution_timeout_seconds: 300
                    usual_duration_seconds: 20
                    %s
                    parameters:
                      service_name: {pattern: '^[a-z]+$', hint: Must be a name.}
                    command: %s {service_name}
                """.formatted(members, command), "pinned.yaml");
    }

    @Test
    void sendsTheCommandAsShellTextWithItsGuardWhereThereIsNoDocument() {
        // Given
        Guard guard = Guard.around("systemctl restart -- 'nginx'", ID, NOW.plusSeconds(60 + 300));

        // When
        Optional<DocumentCall> call = documents(Catalogue.packaged(), false).callFor(RESTART, ID, NOW, null);

        // Then
        assertThat(call)
                .contains(new DocumentCall(
                        SHELL,
                        null,
                        null,
                        Map.of("commands", List.of(guard.text()), "executionTimeout", List.of("300")),
                        Optional.of(guard),
                        Optional.empty()));
    }

    /** So that the node refuses whatever try comes late, and the text is the same for all of them. */
    @Test
    void keepsTheDeadlineOfTheFirstTry() {
        // Given
        Instant until = NOW.plusSeconds(360);

        // When
        Optional<DocumentCall> call =
                documents(Catalogue.packaged(), false).callFor(RESTART, ID, NOW.plusSeconds(90), until);

        // Then
        assertThat(call.flatMap(DocumentCall::guard)).map(Guard::until).contains(until);
    }

    @Test
    void sendsThePlainCommandWhereTheEntryWantsNoGuard() {
        // Given
        Catalogue unguarded = entry("guard: false", "systemctl restart --");

        // When
        Optional<DocumentCall> call = documents(unguarded, false).callFor(RESTART, ID, NOW, null);

        // Then
        assertThat(call.orElseThrow().parameters().get("commands")).containsExactly("systemctl restart -- 'nginx'");
        assertThat(call.orElseThrow().isGuarded()).isFalse();
    }

    @Test
    void sendsTheParametersWhereEveryCommandTypeHasItsDocument() {
        // When
        Optional<DocumentCall> call = documents(Catalogue.packaged(), true).callFor(RESTART, ID, NOW, null);

        // Then
        assertThat(call).contains(own("Opswrit-RestartService", null, null));
    }

    @Test
    void pinsWhatTheEntryPins() {
        // When
        Optional<DocumentCall> call =
                documents(entry(PINNED, "systemctl restart --"), false).callFor(RESTART, ID, NOW, null);

        // Then
        assertThat(call).contains(own("Acme-Restart", "7", "ab".repeat(32)));
    }

    @Test
    void sendsNothingOfWhichTheCatalogueMakesAnotherCommandNow() {
        // When
        Optional<DocumentCall> call =
                documents(entry(PINNED, "systemctl reload --"), false).callFor(RESTART, ID, NOW, null);

        // Then
        assertThat(call).isEmpty();
    }

    @Test
    void saysWhereTheWholeOutputGoes() {
        // Given
        var place = new OutputPlace("acme-output", "/opswrit/");

        // When
        Optional<DocumentCall> call =
                new Documents(Catalogue.packaged(), SHELL, false, Optional.of(place)).callFor(RESTART, ID, NOW, null);

        // Then
        assertThat(call.flatMap(DocumentCall::outputPlace)).contains(new OutputPlace("acme-output", "opswrit"));
        assertThat(OutputPlace.key("opswrit", "command-1", TestOrder.HEALTHY))
                .isEqualTo("opswrit/command-1/" + TestOrder.HEALTHY + "/");
    }

    private static Documents documents(Catalogue catalogue, boolean ownForAll) {
        return new Documents(catalogue, SHELL, ownForAll, Optional.empty());
    }

    private static DocumentCall own(String name, String version, String hash) {
        return new DocumentCall(
                name,
                version,
                hash,
                Map.of("service_name", List.of("nginx"), "executionTimeout", List.of("300")),
                Optional.empty(),
                Optional.empty());
    }
}
