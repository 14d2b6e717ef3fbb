package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.TestOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is sent to an instance that is known not to be able to run it. */
class PreflightTest {

    private static final Documents REFUSES_OFFLINE =
            new Documents(Catalogue.parse("""
                    commands:
                      CheckDiskSpace:
                        summary: Shows how full the disks are.
                        phrase: check disk space
                        risk: low
                        effect: reads
                        allowed_roles: [requester]
                        justification: optional
                        execution_timeout_seconds: 60
                        usual_duration_seconds: 5
                        offline: refuse
                        command: df -h
                    """, "offline.yaml"), "AWS-RunShellScript", false, Optional.empty());

    @Test
    void isRefusedOnAnythingButLinux() {
        // When
        ResultEvent.Completed refused = refused("Windows", PingStatus.ONLINE, Executions.DOCUMENTS);

        // Then
        assertThat(refused.reason())
                .isEqualTo(TestOrder.HEALTHY + " is a Windows instance, and commands run on Linux only. Nothing ran.");
        assertThat(refused.reasonCode()).isEqualTo("UnsupportedPlatformType");
    }

    @ParameterizedTest
    @CsvSource({"CONNECTION_LOST, ConnectionLost", "INACTIVE, Inactive"})
    void isRefusedWhereTheAgentDoesNotAnswerIfTheEntrySaysSo(PingStatus ping, String code) {
        // When
        ResultEvent.Completed refused = refused("Linux", ping, REFUSES_OFFLINE);

        // Then
        assertThat(refused.reason())
                .isEqualTo("The SSM agent of " + TestOrder.HEALTHY
                        + " does not answer, last heard at 2026-11-23T07:45:00Z,"
                        + " and CheckDiskSpace is not sent to an instance that does not answer. Nothing ran.");
        assertThat(refused.reasonCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Linux, CONNECTION_LOST", "Linux, INACTIVE", ", ONLINE"})
    void isSentWhereTheAgentMayAnswerLater(String platform, PingStatus ping) {
        // Given
        Execution execution = Executions.reading();

        // When
        Claimed claimed = claim(
                execution, NOW, Executions.roll(List.of(seen(platform, ping)), NOW, Set.of(), Executions.DOCUMENTS));

        // Then
        assertThat(claimed.step()).get().isInstanceOf(Step.Send.class);
    }

    private static ResultEvent.Completed refused(String platform, PingStatus ping, Documents documents) {
        Roll roll = Executions.roll(List.of(seen(platform, ping)), NOW, Set.of(), documents);
        Claimed claimed = claim(Executions.reading(), NOW, roll);
        var completed = (ResultEvent.Completed) claimed.events().getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(completed.ran()).isEqualTo(Ran.NO);
        assertThat(completed.guardVersion()).isNull();
        return completed;
    }

    private static InstanceSeen seen(String platform, PingStatus ping) {
        return Executions.seen(TestOrder.HEALTHY, platform, ping);
    }

    private static Claimed claim(Execution execution, Instant now, Roll roll) {
        return execution.claim(Executions.LEASE, now, PACE, roll);
    }
}
