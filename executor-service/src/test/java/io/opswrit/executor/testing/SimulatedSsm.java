package io.opswrit.executor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.Simulator;
import io.opswrit.simulator.SimulatorSettings;
import io.opswrit.simulator.command.ExecutionCount;
import io.opswrit.simulator.credentials.TemporaryLogins;
import io.opswrit.simulator.iam.Policies;
import io.opswrit.simulator.iam.Policy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gives the executor a simulated SSM that is twenty times as fast, keys that the tests hold, and no time to waste. */
public final class SimulatedSsm implements QuarkusTestResourceLifecycleManager {

    private static final int TIME_SCALE = 20;

    private static Simulator simulator;
    private static SsmFront front;
    private static TestAuthority authority;

    @Override
    public Map<String, String> start() {
        var settings = SimulatorSettings.onFreePorts()
                .withTimeScale(TIME_SCALE)
                .withFiles(new SimulatorSettings.Files(Optional.of(TestFleet.inventory()), Optional.empty()));
        simulator = Simulator.start(settings);
        front = new SsmFront(simulator.endpoint());
        authority = TestAuthority.generate();
        // as in a container of ECS or EKS, so that every test runs with credentials that end
        System.setProperty(
                "aws.containerCredentialsFullUri",
                simulator.adminEndpoint().resolve("/_sim/credentials").toString());
        Map<String, String> config = new TreeMap<>(fast());
        config.put("opswrit.ssm.endpoint", front.uri().toString());
        config.put("opswrit.ssm.region", settings.account().region());
        config.put("opswrit.order-keys", authority.orderKey().jwks());
        config.put("opswrit.writ-keys", authority.writKey().jwks());
        return config;
    }

    @Override
    public void stop() {
        front.close();
        simulator.close();
    }

    public static SsmFront front() {
        return front;
    }

    /** The credentials that the executor calls with. */
    public static TemporaryLogins logins() {
        return simulator.logins();
    }

    /** Starts or stops the machine: {@code running}, {@code stopped}. */
    public static void change(String instanceId, String state) {
        post(instanceId, "{\"state\":\"" + state + "\"}");
    }

    /** @param tags JSON, in place of all that it has */
    public static void tag(String instanceId, String tags) {
        post(instanceId, "{\"tags\":" + tags + "}");
    }

    private static void post(String instanceId, String body) {
        URI instance = simulator.adminEndpoint().resolve("/_sim/instances/" + instanceId);
        var change = HttpRequest.newBuilder(instance)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            int status = http.sendAsync(change, HttpResponse.BodyHandlers.discarding())
                    .join()
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("The simulator answered " + status);
            }
        }
    }

    /** What the executor may do from now on. */
    public static void allowOnly(JsonNode policy) {
        simulator.use(Policies.forEverybody(Policy.parse(policy.toString())));
    }

    public static void allowEverything() {
        simulator.use(Policies.none());
    }

    public static TestAuthority authority() {
        return authority;
    }

    /** How often commands with such a comment were sent and ran. */
    public static List<ExecutionCount> executions(String executionId) {
        return simulator.executions(executionId);
    }

    private static Map<String, String> fast() {
        return Map.ofEntries(
                Map.entry("opswrit.execution.first-look", "100ms"),
                Map.entry("opswrit.execution.look-interval", "100ms"),
                Map.entry("opswrit.execution.looks", "10"),
                Map.entry("opswrit.execution.slow-look-interval", "300ms"),
                Map.entry("opswrit.execution.expiry-grace", "1s"),
                Map.entry("opswrit.execution.scan-after", "100ms,300ms,600ms,1000ms"),
                Map.entry("opswrit.execution.backoff", "100ms"),
                Map.entry("opswrit.execution.backoff-limit", "400ms"),
                Map.entry("opswrit.execution.stop-interval", "100ms"),
                Map.entry("opswrit.execution.lease", "5s"),
                Map.entry("opswrit.execution.sweep-interval", "100ms"),
                Map.entry("opswrit.execution.sweep-patience", "2s"),
                Map.entry("opswrit.ssm-calls.start", "200"),
                Map.entry("opswrit.ssm-calls.ceiling", "400"),
                Map.entry("opswrit.fleet.interval", "200ms"),
                Map.entry("opswrit.fleet.lease", "5s"),
                Map.entry("opswrit.execution.poll-interval", "50ms"),
                Map.entry("opswrit.ssm.call-timeout", "3s"));
    }
}
