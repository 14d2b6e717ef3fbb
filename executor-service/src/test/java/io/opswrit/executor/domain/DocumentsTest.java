package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.writ.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String SHELL = "AWS-RunShellScript";
    private static final Order RESTART =
            TestOrder.restartNginx(TestOrder.HEALTHY).order();

    private static Catalogue pinned(String command) {
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
                    document: Acme-Restart
                    document_version: 7
                    document_hash: %s
                    parameters:
                      service_name: {pattern: '^[a-z]+$', hint: Must be a name.}
                    command: %s {service_name}
                """.formatted("ab".repeat(32), command), "pinned.yaml");
    }

    @Test
    void sendsTheCommandAsShellTextWhereThereIsNoDocument() {
        // When
        Optional<DocumentCall> call = new Documents(Catalogue.packaged(), SHELL, false).callFor(RESTART);

        // Then
        assertThat(call)
                .contains(new DocumentCall(
                        SHELL,
                        null,
                        null,
                        Map.of(
                                "commands", List.of("systemctl restart -- 'nginx'"),
                                "executionTimeout", List.of("300"))));
    }

    @Test
    void sendsTheParametersWhereEveryCommandTypeHasItsDocument() {
        // When
        Optional<DocumentCall> call = new Documents(Catalogue.packaged(), SHELL, true).callFor(RESTART);

        // Then
        assertThat(call)
                .contains(new DocumentCall(
                        "Opswrit-RestartService",
                        null,
                        null,
                        Map.of("service_name", List.of("nginx"), "executionTimeout", List.of("300"))));
    }

    @Test
    void pinsWhatTheEntryPins() {
        // When
        Optional<DocumentCall> call = new Documents(pinned("systemctl restart --"), SHELL, false).callFor(RESTART);

        // Then
        assertThat(call)
                .contains(new DocumentCall(
                        "Acme-Restart",
                        "7",
                        "ab".repeat(32),
                        Map.of("service_name", List.of("nginx"), "executionTimeout", List.of("300"))));
    }

    @Test
    void sendsNothingOfWhichTheCatalogueMakesAnotherCommandNow() {
        // When
        Optional<DocumentCall> call = new Documents(pinned("systemctl reload --"), SHELL, false).callFor(RESTART);

        // Then
        assertThat(call).isEmpty();
    }
}
