package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.opswrit.aws.CloudFormation;
import io.opswrit.simulator.iam.Policies;
import io.opswrit.simulator.iam.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** The policies of the templates, and one that is often found, before the calls that the executor makes. */
class AccessIT {

    /** Found in many places; it looks as if it allowed to send and to look. */
    private static final String WIDESPREAD = """
            {"Version": "2012-10-17", "Statement": [{
              "Effect": "Allow",
              "Action": ["ssm:SendCommand", "ssm:GetCommandInvocation", "ssm:ListCommandInvocations"],
              "Resource": ["arn:aws:ssm:eu-central-1::document/AWS-RunShellScript",
                           "arn:aws:ec2:eu-central-1:111122223333:instance/*"],
              "Condition": {"StringEquals": {"ssm:resourceTag/Environment": "production"}}}]}
            """;

    private static Simulator simulator;
    private static SsmAsyncClient ssm;
    private static ResourceGroupsTaggingApiAsyncClient tagging;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(100));
        ssm = TestClients.of(simulator.endpoint());
        tagging = TestClients.tagging(simulator.endpoint());
    }

    @AfterAll
    static void stop() {
        ssm.close();
        tagging.close();
        simulator.close();
    }

    private static void use(String policy) {
        simulator.use(Policies.forEverybody(Policy.parse(policy)));
    }

    /** Every call that the executor makes, by the permission that it needs. */
    private static Map<String, Supplier<CompletableFuture<?>>> calls(boolean ownDocuments) {
        simulator.use(Policies.none());
        var id = ssm.sendCommand(TestCommands.request(TestCommands.WEB, "df -h").build())
                .join()
                .command()
                .commandId();
        return Map.of(
                "ssm:SendCommand", () -> send(ownDocuments),
                "ssm:GetCommandInvocation",
                        () -> ssm.getCommandInvocation(get -> get.commandId(id).instanceId(TestCommands.WEB)),
                "ssm:ListCommands", () -> ssm.listCommands(list -> list.instanceId(TestCommands.WEB)),
                "ssm:CancelCommand", () -> ssm.cancelCommand(cancel -> cancel.commandId(id)),
                "ssm:DescribeInstanceInformation", () -> ssm.describeInstanceInformation(),
                "tag:GetResources", () -> tagging.getResources(get -> {}));
    }

    private static CompletableFuture<?> send(boolean ownDocuments) {
        return ownDocuments
                ? ssm.sendCommand(
                        send -> send.documentName("Opswrit-CheckDiskSpace").instanceIds(TestCommands.WEB))
                : ssm.sendCommand(
                        TestCommands.request(TestCommands.WEB, "df -h").build());
    }

    private static List<String> denied(Map<String, Supplier<CompletableFuture<?>>> calls) {
        List<String> denied = new ArrayList<>();
        calls.forEach((permission, call) -> {
            var failure = catchThrowable(() -> call.get().join());
            if (failure != null && isDenial(failure)) {
                denied.add(permission);
            }
        });
        return denied;
    }

    private static boolean isDenial(Throwable failure) {
        return failure.getCause() instanceof AwsServiceException service
                && service.statusCode() == 400
                && service.awsErrorDetails().errorCode().equals("AccessDeniedException");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePolicyOfTheTemplatesAllowsAllThatTheExecutorDoes(boolean ownDocuments) {
        // Given
        var calls = calls(ownDocuments);
        use(CloudFormation.executorPolicy(ownDocuments).toString());
        // When
        var denied = denied(calls);
        // Then
        assertThat(denied).isEmpty();
    }

    static Stream<Arguments> permissions() {
        return Stream.of(false, true)
                .flatMap(own -> calls(own).keySet().stream().map(it -> arguments(own, it)));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void eachOfItsPermissionsIsNeeded(boolean ownDocuments, String permission) {
        // Given
        var calls = calls(ownDocuments);
        use(without(permission, ownDocuments));
        // When
        var denied = denied(calls);
        // Then
        assertThat(denied).containsExactly(permission);
    }

    private static String without(String permission, boolean ownDocuments) {
        var policy = CloudFormation.executorPolicy(ownDocuments);
        for (var statement : policy.withArray("/Statement")) {
            var kept = ((ObjectNode) statement).arrayNode();
            actions(statement.get("Action")).stream()
                    .filter(action -> !action.equals(permission))
                    .forEach(kept::add);
            ((ObjectNode) statement).set("Action", kept.isEmpty() ? TextNode.valueOf("none:Nothing") : kept);
        }
        return policy.toString();
    }

    private static List<String> actions(JsonNode actions) {
        List<String> names = new ArrayList<>();
        if (actions instanceof ArrayNode several) {
            several.forEach(action -> names.add(action.asText()));
        } else {
            names.add(actions.asText());
        }
        return names;
    }

    @Test
    void ofBothStatementsThatAllowSendingNeitherIsEnough() {
        // Given
        var calls = calls(false);
        // When
        var denied = Stream.of("Document", "Instances")
                .map(sid -> {
                    var policy = CloudFormation.executorPolicy(false);
                    ((ArrayNode) policy.get("Statement"))
                            .removeIf(statement -> statement.get("Sid").asText().equals(sid));
                    use(policy.toString());
                    return denied(calls);
                })
                .toList();
        // Then
        assertThat(denied).allSatisfy(one -> assertThat(one).containsExactly("ssm:SendCommand"));
    }

    @Test
    void theWidespreadPolicyDeniesEverySend() {
        // Given
        use(WIDESPREAD);
        // When
        var failure = catchThrowable(() -> send(false).join());
        // Then
        assertThat(failure)
                .as("a document has no tags, so that the condition never holds for it")
                .hasMessageContaining("User: arn:aws:iam::111122223333:user/AKIDSIMULATOR is not authorized to perform:"
                        + " ssm:SendCommand on resource: arn:aws:ssm:eu-central-1::document/AWS-RunShellScript because"
                        + " no identity-based policy allows the ssm:SendCommand action");
    }

    @Test
    void theWidespreadPolicyDeniesEveryPollOfWhatAnotherStatementLetsOneSend() {
        // Given
        var calls = calls(false);
        var document = """
                {"Effect": "Allow", "Action": "ssm:SendCommand",
                 "Resource": "arn:aws:ssm:eu-central-1::document/AWS-RunShellScript"},""";
        use(WIDESPREAD.replace("\"Statement\": [", "\"Statement\": [" + document));
        // When
        var denied = denied(calls);
        // Then
        assertThat(denied)
                .as("these know neither resources nor tags, so that a statement with them never covers them")
                .contains("ssm:GetCommandInvocation", "ssm:ListCommands", "ssm:CancelCommand")
                .doesNotContain("ssm:SendCommand");
        assertThatCode(() -> send(false).join()).doesNotThrowAnyException();
    }

    @Test
    void onlyMarkedInstancesGetCommands() {
        // Given
        use(CloudFormation.executorPolicy(false).toString().replace("managed", "elsewhere"));
        // When
        var failure = catchThrowable(() -> send(false).join());
        // Then
        assertThat(failure).hasMessageContaining("instance/" + TestCommands.WEB + " because no identity-based policy");
    }

    @Test
    void ownDocumentsLeaveNoWayToTheShell() {
        // Given
        use(CloudFormation.executorPolicy(true).toString());
        // When
        var failure = catchThrowable(() -> send(false).join());
        // Then
        assertThat(failure).hasMessageContaining("document/AWS-RunShellScript because no identity-based policy");
    }
}
