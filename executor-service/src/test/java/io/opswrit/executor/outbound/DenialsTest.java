package io.opswrit.executor.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ssm.model.SsmException;

class DenialsTest {

    private static final String LOOK = "ssm:GetCommandInvocation";
    private static final Logger LOGGER = Logger.getLogger(Denials.class.getName());

    private final List<String> log = new ArrayList<>();
    private final Denials denials = new Denials();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            Object[] parameters = line.getParameters();
            String text =
                    parameters == null ? line.getMessage() : line.getMessage().formatted(parameters);
            log.add(line.getLevel() + " " + text);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(handler);
    }

    @Test
    void namesThePermissionOnceAndTellsWhenItIsThere() {
        // Given
        Uni<String> denied = failing("AccessDeniedException", "User: x is not authorized to perform: " + LOOK);

        // When
        for (Uni<String> call : List.of(
                denied, denied, Uni.createFrom().item("seen"), Uni.createFrom().item("seen"))) {
            denials.watch(LOOK, call).onFailure().recoverWithNull().await().indefinitely();
        }

        // Then
        assertThat(log)
                .containsExactly(
                        "ERROR The executor's role is not allowed ssm:GetCommandInvocation, so commands run, but nobody"
                                + " learns how they end. AWS says: User: x is not authorized to perform: " + LOOK,
                        "INFO AWS allows ssm:GetCommandInvocation again");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        // Given
        Uni<String> throttled = failing("ThrottlingException", "Rate exceeded");

        // When
        String answer = denials.watch(LOOK, throttled)
                .onFailure(SsmException.class)
                .recoverWithItem("passed on")
                .await()
                .indefinitely();

        // Then
        assertThat(answer).isEqualTo("passed on");
        assertThat(log).isEmpty();
    }

    private static Uni<String> failing(String code, String message) {
        return Uni.createFrom()
                .failure(SsmException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode(code)
                                .errorMessage(message)
                                .build())
                        .build());
    }
}
