package io.opswrit.simulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCheckTest {

    private final ShapeCheck check = new ShapeCheck(ShapeRules.ofInput());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "SendCommand; {}; Value null at 'documentName' failed to satisfy constraint: Member must not be null",
                "SendCommand; {\"DocumentName\":\"d\"}; at 'documentName' failed to satisfy constraint: Member must satisfy regular",
                "SendCommand; {\"DocumentName\":\"doc\",\"TimeoutSeconds\":10}; Value '10' at 'timeoutSeconds' failed to satisfy constraint: Member must have value greater than or equal to 30",
                "SendCommand; {\"DocumentName\":\"doc\",\"TimeoutSeconds\":9999999}; Member must have value less than or equal to 2592000",
                "SendCommand; {\"DocumentName\":\"doc\",\"InstanceIds\":[\"i-1\"]}; at 'instanceIds.1.member' failed",
                "SendCommand; {\"DocumentName\":\"doc\",\"DocumentHashType\":\"Md5\"}; Member must satisfy enum value set: [Sha256, Sha1]",
                "SendCommand; {\"DocumentName\":\"doc\",\"MaxErrors\":\"many\"}; at 'maxErrors' failed",
                "GetCommandInvocation; {\"CommandId\":\"abc\",\"InstanceId\":\"i-0123456789abcdef0\"}; Member must have length greater than or equal to 36",
                "ListCommands; {\"MaxResults\":51}; Member must have value less than or equal to 50",
                "ListCommands; {\"Filters\":[]}; Member must have length greater than or equal to 1",
                "ListCommands; {\"Filters\":[{\"key\":\"Name\",\"value\":\"x\"}]}; at 'filters.1.member.key' failed",
                "DescribeInstanceInformation; {\"MaxResults\":4}; Member must have value greater than or equal to 5"
            })
    void aViolationIsNamed(String operation, String body, String message) {
        // Given
        var input = WireJson.parseObject(body.getBytes(StandardCharsets.UTF_8));
        // When
        var error = catchThrowable(() -> check.check(operation, input));
        // Then
        assertThat(error)
                .isInstanceOfSatisfying(
                        ServiceError.class, it -> assertThat(it.code()).isEqualTo("ValidationException"))
                .hasMessageStartingWith("1 validation error detected: ")
                .hasMessageContaining(message);
    }

    @Test
    void severalViolationsComeTogether() {
        // Given
        var input = WireJson.object().put("DocumentName", "doc").put("TimeoutSeconds", 1);
        input.put("Comment", "c".repeat(101));
        // When
        var error = catchThrowable(() -> check.check("SendCommand", input));
        // Then
        assertThat(error)
                .hasMessageStartingWith("2 validation errors detected: ")
                .hasMessageContaining("'comment' failed to satisfy constraint: Member must have length less than");
    }

    @Test
    void aWrongTypeIsNoValidationMatter() {
        // Given
        var input = WireJson.object().put("DocumentName", "doc").put("TimeoutSeconds", "60");
        // When
        var error = catchThrowable(() -> check.check("SendCommand", input));
        // Then
        assertThat(error)
                .isInstanceOfSatisfying(
                        ServiceError.class, it -> assertThat(it.code()).isEqualTo("SerializationException"));
    }

    @Test
    void unknownMembersAndNullsAreIgnored() {
        // Given
        var input = WireJson.object()
                .put("DocumentName", "doc")
                .put("Frobnicate", 1)
                .putNull("Comment");
        // When
        var error = catchThrowable(() -> check.check("SendCommand", input));
        // Then
        assertThat(error).isNull();
    }
}
