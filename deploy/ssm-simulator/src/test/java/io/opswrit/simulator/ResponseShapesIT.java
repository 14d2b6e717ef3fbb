package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.ShapeCheck;
import io.opswrit.simulator.protocol.ShapeRules;
import io.opswrit.simulator.protocol.UnknownMembers;
import io.opswrit.simulator.protocol.WireJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer, as it is on the wire, has the members and types of the service model, and none besides. */
class ResponseShapesIT {

    private static final ShapeRules OUTPUT =
            ShapeRules.read(ResponseShapesIT.class.getResourceAsStream("/io/opswrit/simulator/output-shapes.yaml"));
    private static final Account OPEN = new Account("eu-central-1", "111122223333", "", "", false);
    private static final String SEND = """
            {"DocumentName":"AWS-RunShellScript","InstanceIds":["%s"],"TimeoutSeconds":60,"Comment":"c",
             "Parameters":{"commands":["%s"],"executionTimeout":["60"]},"OutputS3BucketName":"bucket",
             "NotificationConfig":{"NotificationEvents":["All"]},"AlarmConfiguration":{"Alarms":[{"Name":"a"}]}}""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Simulator simulator;
    private static String commandId;

    @BeforeAll
    static void letOneFail() {
        simulator = Simulator.start(
                SimulatorSettings.onFreePorts().withTimeScale(200).withAccount(OPEN));
        commandId = send(TestCommands.MAIL, "nonsense");
        await().until(() -> call("GetCommandInvocation", invocation(TestCommands.MAIL))
                .body()
                .contains("\"Failed\""));
    }

    @AfterAll
    static void stop() {
        simulator.close();
        HTTP.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ListCommands | {}",
                "ListCommandInvocations | {\"Details\":true}",
                "ListCommandInvocations | {\"Details\":false}",
                "DescribeInstanceInformation | {\"MaxResults\":5}",
                "GetResources | {\"ResourceTypeFilters\":[\"ec2:instance\"]}",
                "DescribeDocument | {\"Name\":\"AWS-RunShellScript\"}",
                "GetDocument | {\"Name\":\"AWS-RunShellScript\"}"
            })
    void readingAnswersHaveTheirShape(String operation, String input) {
        // Given
        var body = input;
        // When
        var answer = call(operation, body);
        // Then
        assertShape(operation, answer);
    }

    @Test
    void sendingAnswersHaveTheirShape() {
        // Given
        var input = SEND.formatted(TestCommands.WEB, "df -h");
        // When
        var answer = call("SendCommand", input);
        // Then
        assertShape("SendCommand", answer);
    }

    @Test
    void anEndedInvocationHasItsShape() {
        // Given
        var input = invocation(TestCommands.MAIL);
        // When
        var answer = call("GetCommandInvocation", input);
        // Then
        assertShape("GetCommandInvocation", answer);
    }

    @Test
    void anInvocationThatNeverStartedHasEmptyTimes() {
        // Given
        var id = send(TestCommands.STOPPED, "df -h");
        var input = "{\"CommandId\":\"%s\",\"InstanceId\":\"%s\"}".formatted(id, TestCommands.STOPPED);
        await().until(() -> call("GetCommandInvocation", input).statusCode() == 200);
        // When
        var answer = call("GetCommandInvocation", input);
        // Then
        assertShape("GetCommandInvocation", answer);
        assertThat(answer.body()).contains("\"ExecutionStartDateTime\":\"\"", "\"ResponseCode\":-1");
    }

    @Test
    void cancellingAnswersNothing() {
        // Given
        var input = "{\"CommandId\":\"%s\"}".formatted(commandId);
        // When
        var answer = call("CancelCommand", input);
        // Then
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void aMissingInvocationIsNothingButItsType() {
        // Given
        var input = invocation(TestCommands.WEB);
        // When
        var answer = call("GetCommandInvocation", input);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"__type\":\"InvocationDoesNotExist\"}");
    }

    @Test
    void answersCarryTheHeadersOfTheService() {
        // Given
        var input = "{}";
        // When
        var headers = call("ListCommands", input).headers();
        // Then
        assertThat(headers.firstValue("content-type")).contains("application/x-amz-json-1.1");
        assertThat(headers.firstValue("x-amzn-requestid")).isPresent();
        assertThat(headers.firstValue("date")).isPresent();
        assertThat(headers.firstValue("x-amzn-errortype")).isEmpty();
    }

    @Test
    void brokenJsonIsASerializationException() {
        // Given
        var input = "{\"CommandId\":";
        // When
        var answer = call("ListCommands", input);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SerializationException");
    }

    private static void assertShape(String operation, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var json = WireJson.parseObject(answer.body().getBytes(StandardCharsets.UTF_8));
        new ShapeCheck(OUTPUT).check(operation, json);
        assertThat(UnknownMembers.in(OUTPUT, operation, json)).isEmpty();
    }

    private static String send(String instanceId, String script) {
        JsonNode answer = WireJson.parseObject(
                call("SendCommand", SEND.formatted(instanceId, script)).body().getBytes(StandardCharsets.UTF_8));
        return answer.path("Command").path("CommandId").asText();
    }

    private static String invocation(String instanceId) {
        return "{\"CommandId\":\"%s\",\"InstanceId\":\"%s\"}".formatted(commandId, instanceId);
    }

    private static HttpResponse<String> call(String operation, String body) {
        var service = operation.equals("GetResources") ? "ResourceGroupsTaggingAPI_20170126." : "AmazonSSM.";
        var request = HttpRequest.newBuilder(simulator.endpoint())
                .header("X-Amz-Target", service + operation)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
