package io.opswrit.simulator.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.simulator.iam.Policy.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final String WEB = "arn:aws:ec2:eu-central-1:111122223333:instance/i-0f3a9c1d7e5b20001";
    private static final Map<String, String> PRODUCTION = Map.of("ssm:resourceTag/Environment", "production");

    private static Decision decide(String statements, Map<String, String> keys) {
        var policy = Policy.parse("{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}");
        return policy.decide(new Attempt("ssm:SendCommand", WEB, keys));
    }

    private static String allow(String action, String resource) {
        return """
                {"Effect": "Allow", "Action": "%s", "Resource": ["%s"]}""".formatted(action, resource);
    }

    private static String conditional(String effect, String operator, String key, String value) {
        return """
                {"Effect": "%s", "Action": ["ssm:SendCommand"], "Resource": "*", "Condition": {"%s": {"%s": "%s"}}}""".formatted(effect, operator, key, value);
    }

    @Test
    void whatNobodyAllowsIsDenied() {
        // When
        var decision = decide("", PRODUCTION);
        // Then
        assertThat(decision).isEqualTo(Decision.DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "ssm:SendCommand, *, ALLOWED",
        "SSM:sendcommand, *, ALLOWED",
        "ssm:*, arn:aws:ec2:*:*:instance/*, ALLOWED",
        "*, arn:aws:ec2:eu-central-1:111122223333:instance/i-0f3a9c1d7e5b2000?, ALLOWED",
        "ssm:Send, *, DENIED",
        "ssm:SendCommand, arn:aws:ec2:eu-central-1:111122223333:instance/, DENIED",
        "ssm:SendCommand, arn:aws:ssm:*:*:*, DENIED"
    })
    void wildcardsStandForAnything(String action, String resource, Decision expected) {
        // When
        var decision = decide(allow(action, resource), PRODUCTION);
        // Then
        assertThat(decision).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, ssm:resourceTag/Environment, production, ALLOWED",
        "StringEquals, ssm:resourceTag/Environment, prod*, DENIED",
        "StringLike, ssm:resourceTag/Environment, prod*, ALLOWED",
        "StringEquals, ssm:resourceTag/Owner, production, DENIED"
    })
    void aConditionNeedsTheKeyAndTheValue(String operator, String key, String value, Decision expected) {
        // When
        var decision = decide(conditional("Allow", operator, key, value), PRODUCTION);
        // Then
        assertThat(decision).isEqualTo(expected);
    }

    @Test
    void anExplicitDenialWins() {
        // Given
        var denial = conditional("Deny", "StringEquals", "ssm:resourceTag/Environment", "production");
        // When
        var decision = decide(allow("*", "*") + "," + denial, PRODUCTION);
        // Then
        assertThat(decision).isEqualTo(Decision.EXPLICITLY_DENIED);
        assertThat(decide(allow("*", "*") + "," + denial, Map.of())).isEqualTo(Decision.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Statement\": [{\"Effect\": \"Allow\", \"NotAction\": \"ssm:*\", \"Resource\": \"*\"}]}",
                "{\"Statement\": [{\"Effect\": \"Perhaps\", \"Action\": \"ssm:*\", \"Resource\": \"*\"}]}",
                "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"ssm:*\"}]}",
                "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"a:b\", \"Resource\": \"*\","
                        + " \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}}]}",
                "[]",
                "{"
            })
    void whatItDoesNotKnowIsRefused(String json) {
        // When
        assertThatThrownBy(() -> Policy.parse(json))
                // Then
                .isInstanceOf(InvalidPolicy.class);
    }
}
