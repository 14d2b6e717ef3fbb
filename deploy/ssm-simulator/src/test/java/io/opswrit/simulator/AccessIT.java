package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.aws.CloudFormation;
import io.opswrit.simulator.iam.Policies;
import io.opswrit.simulator.iam.Policy;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static ExecutorCalls calls(boolean ownDocuments) {
        simulator.use(Policies.none());
        return ExecutorCalls.with(ssm, tagging, ownDocuments);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePolicyOfTheTemplatesAllowsAllThatTheExecutorDoes(boolean ownDocuments) {
        // Given
        var calls = calls(ownDocuments);
        use(CloudFormation.executorPolicy(ownDocuments).toString());
        // When
        var denied = calls.denied();
        // Then
        assertThat(denied).isEmpty();
    }

    static Stream<Arguments> permissions() {
        return Stream.of(false, true)
                .flatMap(own -> calls(own).permissions().stream().map(it -> arguments(own, it)));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void eachOfItsPermissionsIsNeeded(boolean ownDocuments, String permission) {
        // Given
        var calls = calls(ownDocuments);
        use(without(permission, ownDocuments));
        // When
        var denied = calls.denied();
        // Then
        assertThat(denied).containsExactly(permission);
    }

    private static String without(String permission, boolean ownDocuments) {
        var policy = CloudFormation.executorPolicy(ownDocuments);
        policy.get("Statement").forEach(statement -> {
            var actions = statement.get("Action");
            if (actions.isArray()) {
                ((ArrayNode) actions).removeIf(action -> action.asText().equals(permission));
            } else if (actions.asText().equals(permission)) {
                ((ObjectNode) statement).put("Action", "none:None");
            }
        });
        return policy.toString();
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
                    return calls.denied();
                })
                .toList();
        // Then
        assertThat(denied).allSatisfy(one -> assertThat(one).containsExactly("ssm:SendCommand"));
    }

    @Test
    void theWidespreadPolicyDeniesEverySend() {
        // Given
        var calls = calls(false);
        use(WIDESPREAD);
        // When
        var failure = catchThrowable(() -> calls.send().join());
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
        var denied = calls.denied();
        // Then
        assertThat(denied)
                .as("these know neither resources nor tags, so that a statement with them never covers them")
                .contains("ssm:GetCommandInvocation", "ssm:ListCommands", "ssm:CancelCommand")
                .doesNotContain("ssm:SendCommand");
        assertThatCode(() -> calls.send().join()).doesNotThrowAnyException();
    }

    @Test
    void onlyMarkedInstancesGetCommands() {
        // Given
        var calls = calls(false);
        use(CloudFormation.executorPolicy(false).toString().replace("managed", "elsewhere"));
        // When
        var failure = catchThrowable(() -> calls.send().join());
        // Then
        assertThat(failure).hasMessageContaining("instance/" + TestCommands.WEB + " because no identity-based policy");
    }

    @Test
    void ownDocumentsLeaveNoWayToTheShell() {
        // Given
        var calls = calls(false);
        use(CloudFormation.executorPolicy(true).toString());
        // When
        var failure = catchThrowable(() -> calls.send().join());
        // Then
        assertThat(failure).hasMessageContaining("document/AWS-RunShellScript because no identity-based policy");
    }
}
