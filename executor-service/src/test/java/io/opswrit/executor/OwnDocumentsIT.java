package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.ExecutorPolicy;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.executor.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stricter mode: AWS allows documents of our own and no shell text, and everything works as before. */
@QuarkusTest
@ExecutorParts
@TestProfile(OwnDocumentsIT.Stricter.class)
class OwnDocumentsIT {

    /** As a deployment turns it on. */
    public static final class Stricter implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("opswrit.ssm.own-documents", "true", "opswrit.ssm.output-bucket", "acme-output");
        }
    }

    private static final String SLOW = "i-0f3a9c1d7e5b20003";

    private final Bench bench = new Bench();

    @BeforeEach
    void allowOwnDocumentsOnly() {
        SimulatedSsm.allowOnly(ExecutorPolicy.forOwnDocuments());
    }

    @AfterEach
    void close() {
        SimulatedSsm.allowEverything();
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CheckDiskSpace, '', '', Filesystem",
        "ListRunningProcesses, '', '', USER",
        "RestartService, service_name, nginx.service, ''",
        "PatchNow, package_manager, apt, 'Reading package lists'",
        "RunCustomScript, script_name, rotate-logs, 'Logs rotated'"
    })
    void runsEachCommandType(String commandType, String parameter, String value, String output) {
        // Given
        TestOrder order =
                TestOrder.of(TestOrder.HEALTHY, commandType, parameter.isEmpty() ? Map.of() : Map.of(parameter, value));

        // When
        bench.submit(order);
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.output()).contains(output);
        assertThat(result.resolvedCommand()).isEqualTo(order.order().resolvedCommand());
        String execution = result.executionId().toString();
        assertThat(SimulatedSsm.front().calls("SendCommand", "Opswrit-" + commandType))
                .isPositive();
        assertThat(SimulatedSsm.front().calls("SendCommand", "AWS-RunShellScript"))
                .isZero();
        assertThat(SimulatedSsm.front().calls("SendCommand", execution)).isEqualTo(1);
        assertThat(result.guardVersion()).isNull();
    }

    @Test
    void tellsNodesWhereTheWholeOutputGoes() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outputS3Key()).isEqualTo("opswrit/" + result.ssmCommandId() + "/" + TestOrder.HEALTHY + "/");
        assertThat(SimulatedSsm.front()
                        .calls(
                                "SendCommand",
                                "\"OutputS3BucketName\":\"acme-output\",\"OutputS3KeyPrefix\":\"opswrit\""))
                .isPositive();
    }

    /** No guard stands around a document, so nobody could keep a second one from running. */
    @Test
    void neverRepeatsAChangeThatMayHaveBeenMade() {
        // Given
        TestOrder order = TestOrder.restartNginx("i-0f3a9c1d7e5b20007");
        SimulatedSsm.front().plan(Trouble.brokenBeforeEffect("SendCommand", "i-0f3a9c1d7e5b20007"));

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.ran()).isEqualTo(Ran.UNKNOWN);
        assertThat(result.reason()).contains("look before you repeat it");
        assertThat(SimulatedSsm.front()
                        .calls("SendCommand", result.executionId().toString()))
                .isEqualTo(1);
        assertThat(Bench.runs(result.executionId())).isZero();
    }

    @Test
    void findsALostSend() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);
        SimulatedSsm.front().plan(Trouble.hangUpAfterEffect("SendCommand", "Opswrit-RestartService"));

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(Bench.sends(result.executionId())).isEqualTo(1);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    @Test
    void stopsACommand() {
        // Given
        TestOrder order = TestOrder.restartNginx(SLOW);
        bench.grant(order);
        bench.awaitFact(order, ExecutionEvent.Started.class);

        // When
        bench.cancel(order);

        // Then
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void refusesWithASentenceWhatAwsDoesNotAllow() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
        SimulatedSsm.allowOnly(ExecutorPolicy.forShellText());

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.reason()).startsWith("AWS does not allow Opswrit to run this on");
    }
}
