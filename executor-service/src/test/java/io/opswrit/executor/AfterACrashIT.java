package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.executor.testing.Trouble;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** A row left in DISPATCHING is what a process leaves behind that died between the intent and the answer. */
@QuarkusTest
@ExecutorParts
class AfterACrashIT {

    private static final String LEFT_BEHIND = """
            insert into execution (request_id, execution_id, state, revision, order_document, order_key_id, order_signature,
                order_digest, instance_id, approved_by, dispatch_by, attempt, first_intent_at, intent_at, clean_scans,
                doubtful, due_at, lease_id, lease_until, looks, failures, still_running_said, stop_tries, stop_call_due,
                stop_given_up, expires_at)
            values (?, ?, 'DISPATCHING', 0, ?, ?, ?, ?, ?, 'bob@example.org', now() + interval '1 hour', 1,
                now() - interval '10 seconds', now() - interval '10 seconds', 0, false, now() - interval '10 seconds',
                gen_random_uuid(), now() - interval '5 seconds', 0, 0, false, 0, false, false, now() + interval '5 minutes')
            """;

    @Inject
    MeterRegistry meters;

    private final UUID executionId = UUID.randomUUID();
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void adoptsWhatWasSentBeforeTheCrash() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);
        String commandId = sendAsTheDeadProcessDid(order, 1);

        // When
        leaveBehind(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.ssmCommandId()).isEqualTo(commandId);
        assertThat(Bench.sends(executionId)).isEqualTo(1);
        assertThat(Bench.runs(executionId)).isEqualTo(1);
    }

    @Test
    void keepsTheFirstAndCancelsTheOthersWhenThereAreSeveral() {
        // Given
        TestOrder order = TestOrder.restartNginx("i-0f3a9c1d7e5b20003");
        String first = sendAsTheDeadProcessDid(order, 1);
        String second = sendAsTheDeadProcessDid(order, 2);

        // When
        leaveBehind(order);

        // Then
        var dispatched = bench.awaitFact(order, ExecutionEvent.Dispatched.class);
        assertThat(dispatched.ssmCommandId()).isEqualTo(first);
        assertThat(dispatched.otherCommandIds()).containsExactly(second);
        assertThat(meters.counter("opswrit.doubled.sends").count()).isEqualTo(1);
        assertThat(SimulatedSsm.front().calls("CancelCommand", second)).isPositive();
        assertThat(SimulatedSsm.front().calls("CancelCommand", first)).isZero();
        assertThat(bench.awaitResult(order).ssmCommandId()).isEqualTo(first);
    }

    @Test
    void doesNotSendAChangeThatItCannotFind() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);

        // When
        leaveBehind(order);

        // Then
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Bench.sends(executionId)).isZero();
    }

    @Test
    void sendsWhatOnlyReadsAgain() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);

        // When
        leaveBehind(order);

        // Then
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(bench.awaitFact(order, ExecutionEvent.Dispatched.class).attempt())
                .isEqualTo(2);
        assertThat(Bench.runs(executionId)).isEqualTo(1);
    }

    /** Three searches fail, and nothing new goes to the instance until one succeeds. */
    @Test
    void searchesBeforeAnythingNewIsSentToTheInstance() {
        // Given
        String instance = "i-0f3a9c1d7e5b20004";
        TestOrder left = TestOrder.restartNginx(instance);
        TestOrder later = TestOrder.checkDiskSpace(instance);
        Trouble throttled = Trouble.declined("ListCommands", instance, "ThrottlingException")
                .times(3);
        SimulatedSsm.front().plan(throttled);
        int before = SimulatedSsm.front().operations(instance).size();

        // When
        leaveBehind(left);
        bench.submit(later);

        // Then
        assertThat(bench.awaitResult(later).outcome()).isEqualTo(Outcome.SUCCEEDED);
        List<String> calls = SimulatedSsm.front().operations(instance);
        assertThat(calls.subList(before, calls.size()).stream()
                        .takeWhile(call -> !call.equals("SendCommand"))
                        .filter("ListCommands"::equals))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private void leaveBehind(TestOrder order) {
        Signed signed = SimulatedSsm.authority().sign(order);
        try (Connection database = TestDatabase.connect();
                var insert = database.prepareStatement(LEFT_BEHIND)) {
            List<Object> values = List.of(
                    order.order().requestId(),
                    executionId,
                    signed.document().toString(),
                    signed.keyId(),
                    signed.signature(),
                    Orders.digest(signed),
                    order.order().instanceId());
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once the command is listed: SSM shows one late, and these were sent long before the search for them. */
    private String sendAsTheDeadProcessDid(TestOrder order, int attempt) {
        try (var client = SsmAsyncClient.builder()
                .endpointOverride(SimulatedSsm.front().uri())
                .region(Region.EU_CENTRAL_1)
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
            String commandId = client.sendCommand(send -> send.documentName("AWS-RunShellScript")
                            .instanceIds(order.order().instanceId())
                            .timeoutSeconds(60)
                            .comment("ow:" + executionId + ":" + attempt + " Submitted by alice")
                            .parameters(Map.of(
                                    "commands", List.of(order.order().resolvedCommand()),
                                    "executionTimeout", List.of("300"))))
                    .join()
                    .command()
                    .commandId();
            await().until(() -> isListed(client, order.order().instanceId(), commandId));
            return commandId;
        }
    }

    private static boolean isListed(SsmAsyncClient client, String instanceId, String commandId) {
        return client.listCommands(list -> list.instanceId(instanceId).maxResults(50)).join().commands().stream()
                .anyMatch(command -> command.commandId().equals(commandId));
    }
}
