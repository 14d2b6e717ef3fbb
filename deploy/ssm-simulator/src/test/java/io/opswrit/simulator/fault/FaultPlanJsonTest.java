package io.opswrit.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultPlanJsonTest {

    @Test
    void allMembersCanBeGiven() {
        // Given
        var json = """
                {"seed": 42,
                 "rules": [{"operations": ["SendCommand"], "instances": ["i-0f3a9c1d7e5b20001"], "comment": "^ow:",
                            "percent": 10, "fault": "http500_after"},
                           {"fault": "delay", "delay_ms": [50, 500]},
                           {"fault": "error", "code": "InternalServerError"}],
                 "rates": {"SendCommand": {"per_second": 5, "burst": 10}},
                 "deliveries": [{"percent": 5, "fault": "late", "late_ms": [1000, 5000]}],
                 "consistency_ms": [0, 1500], "shuffle_lists": true, "clock_skew_seconds": -30,
                 "expired_credentials": false, "next_token_seconds": 60}""";
        // When
        var plan = FaultPlanJson.read(json);
        // Then
        assertThat(plan.rules()).hasSize(3).first().returns(10.0, CallRule::percent);
        assertThat(plan.rates()).containsEntry("SendCommand", new Rate(5, 10));
        assertThat(plan.deliveries().getFirst().lateMs()).isEqualTo(new Span(1000, 5000));
        assertThat(plan.consistencyMs()).isEqualTo(new Span(0, 1500));
    }

    @Test
    void nothingNeedBeGiven() {
        // Given
        var json = "{}";
        // When
        var plan = FaultPlanJson.read(json);
        // Then
        assertThat(plan).isEqualTo(FaultPlan.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"sed\": 1} | sed is not known; there are [clock_skew_seconds",
                "{\"rules\": [{\"delay\": 5, \"fault\": \"throttle\"}]} | rules[0].delay is not known",
                "{\"rules\": [{}]} | rules[0]: fault is missing",
                "{\"rules\": [{\"fault\": \"delay\"}]} | rules[0]: delay_ms is missing",
                "{\"rules\": [{\"fault\": \"explode\"}]} | rules[0].fault: ",
                "{\"rules\": [{\"fault\": \"error\", \"operations\": [\"Send\"]}]} | rules[0]: operations may be",
                "{\"rules\": [{\"fault\": \"error\", \"percent\": 101}]} | percent must be from 0 to 100",
                "{\"rules\": [{\"fault\": \"error\", \"comment\": \"(\"}]} | comment is not a regular expression",
                "{\"rates\": {\"SendCommand\": {\"per_second\": 0, \"burst\": 1}}} | rates.SendCommand: a rate needs",
                "{\"deliveries\": [{\"fault\": \"late\", \"late_ms\": [5]}]} | deliveries[0].late_ms: [5] is not a span",
                "{\"consistency_ms\": [9, 1]} | consistency_ms: [9, 1] is not a span",
                "nonsense | not JSON"
            })
    void aMistakeIsNamedWithItsPlace(String json, String message) {
        // Given
        var plan = json.strip();
        // When
        var refusal = catchThrowable(() -> FaultPlanJson.read(plan));
        // Then
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
