package io.opswrit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.opswrit.edge.testing.BadInputs;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadSubmissionIT extends TestParts {

    private static final String VALID = """
            {"instance_id": "i-0a1b2c3d4e5f67890", "command_type": "RestartService",
             "parameters": {"service_name": "nginx"}, "requester_email": "alice@example.com",
             "justification": "it hangs"}""";

    @TestFactory
    Stream<DynamicTest> everyBadBodyIsRefused() {
        return BadInputs.tests("/api/requests", Api.ALICE, VALID, Api::kept);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "short instance id | i-0a1b2c3d4e5f67890 | i-0a1b2c3d | instance_id",
                "upper case instance id | i-0a1b2c3d4e5f67890 | i-0A1B2C3D4E5F67890 | instance_id",
                "instance id and more | i-0a1b2c3d4e5f67890 | i-0a1b2c3d4e5f678900 | instance_id",
                "unknown command type | RestartService | RunAnything | command_type",
                "missing parameter | \"service_name\": \"nginx\" | '' | parameters.service_name",
                "extra parameter | \"nginx\" | \"nginx\", \"user\": \"root\" | parameters.user",
                "template | nginx | {{ssm:x}} | parameters.service_name",
                "leading dash | nginx | --now | parameters.service_name",
                "shell | nginx | nginx;reboot | parameters.service_name",
                "denied service | nginx | sshd | parameters.service_name",
                "somebody else | alice@example.com | bob@example.com | requester_email",
                "no justification | it hangs | '' | justification",
            })
    void everyBadValueIsNamed(String name, String good, String bad, String field) {
        // Given
        String before = Api.kept();

        // When
        var answer = Api.as(Api.ALICE, VALID.replace(good, bad))
                .post("/api/requests")
                .then();

        // Then
        var problem = answer.statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(problem.getList("violations.field")).as(name).contains(field);
        assertThat(Api.kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/api/requests/x, 404", "/api/requests/x/cancel, 404"})
    void whatIsNoIdIsNoRequest(String path, int status) {
        // Given
        var call = Api.as(Api.ALICE);

        // When
        var answer = path.endsWith("cancel") ? call.post(path) : call.get(path);

        // Then
        answer.then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'why': 'x'} | application/json | 400",
                "{'reason': 7} | application/json | 400",
                "{'reason': | application/json | 400",
                "{'reason': 'x'} | text/plain | 415"
            },
            quoteCharacter = '~')
    void aBadCancellationIsRefused(String body, String type, int status) {
        // Given
        UUID id = Api.submit(Api.ALICE, Api.RESTART);
        var call = Api.as(Api.ALICE).contentType(type).body(body.replace('\'', '"'));

        // When
        var answer = call.post("/api/requests/" + id + "/cancel").then();

        // Then
        answer.statusCode(status).contentType("application/problem+json");
        Api.find(Api.ALICE, id).body("cancel_requested_at", nullValue());
    }
}
