package io.opswrit.request.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.TooManyWaiting;
import io.opswrit.edge.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class RequestProblemsTest {

    @Test
    void whoIsSentAwayBecauseTooManyWaitIsToldToComeAgainInASecond() {
        // When
        Response answer = new RequestProblems().tooManyWaiting(new TooManyWaiting());

        // Then
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(answer.getEntity())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).hasToString("urn:opswrit:problem:too-many-waiting"));
    }
}
