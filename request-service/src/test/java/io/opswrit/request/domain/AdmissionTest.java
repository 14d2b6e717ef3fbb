package io.opswrit.request.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.catalogue.Violation;
import io.opswrit.writ.FourEyes;
import io.opswrit.writ.Person;
import io.opswrit.writ.Untrusted;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    @Test
    void whatIsRightBecomesASignedOrder() throws Untrusted {
        // Given
        Submission submission = Alice.restartsNginx();

        // When
        Request request = Alice.accepted(submission);

        // Then
        var verified = Alice.KEYS.keySet().verifyOrder(request.accepted().signed());
        assertThat(verified.digest()).isEqualTo(request.accepted().digest());
        assertThat(verified.order().resolvedCommand()).isEqualTo("systemctl restart -- 'nginx'");
        assertThat(verified.order().riskLevel()).isEqualTo(RiskLevel.HIGH);
        assertThat(verified.order().requester()).isEqualTo(Alice.PERSON);
        assertThat(verified.order().submitter()).isEqualTo(Alice.PERSON);
        assertThat(verified.order().requestId().version()).isEqualTo(7);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        // Given
        var submission =
                new Submission("i-1", "RestartService", Map.of("unit", "x"), "bob@example.com", "x".repeat(3_000));

        // When
        Assessment assessment = Alice.ADMISSION.assess(Alice.with(Role.REQUESTER), submission);

        // Then
        assertThat(assessment.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "instance_id",
                        "parameters.service_name",
                        "parameters.unit",
                        "justification",
                        "requester_email");
        assertThatThrownBy(() -> Alice.DESK.accept(assessment, Alice.with(Role.REQUESTER), submission, Alice.TRACE))
                .isInstanceOf(InvalidSubmission.class);
    }

    @Test
    void anEmptySubmissionNamesWhatIsMissing() {
        // Given
        var submission = new Submission(null, null, null, null, null);

        // When
        Assessment assessment = Alice.ADMISSION.assess(Alice.with(Role.REQUESTER), submission);

        // Then
        assertThat(assessment.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("instance_id", "command_type");
    }

    @Test
    void theCatalogueSaysWhichRolesMayAsk() {
        // Given
        Caller approver = Alice.with(Role.APPROVER);

        // When
        Submission submission = Alice.checksDisks();

        // Then
        assertThatThrownBy(() -> Alice.ADMISSION.assess(approver, submission))
                .isInstanceOf(CommandNotAllowed.class)
                .hasMessageContaining("requester");
    }

    @Test
    void aDelegateNamesSomebodyWhoMayNotApproveThen() {
        // Given
        var submission = new Submission(
                "i-0a1b2c3d4e5f67890", "RestartService", Map.of("service_name", "nginx"), "Bob@Example.com", "for Bob");

        // When
        Request request = Alice.accepted(Alice.with(Role.REQUESTER, Role.DELEGATE), submission);

        // Then
        Person requester = request.order().requester();
        assertThat(requester.id()).isEqualTo(Alice.ISSUER + "#mailto:bob@example.com");
        assertThat(request.order().submitter()).isEqualTo(Alice.PERSON);
        var bob = new Person(Alice.ISSUER, "bob-id", "bob@example.com", "Bob");
        assertThat(FourEyes.mayDecide(bob, request.order())).isFalse();
        assertThat(FourEyes.mayDecide(Alice.PERSON, request.order())).isFalse();
        assertThat(FourEyes.mayDecide(new Person(Alice.ISSUER, "dave-id", "dave@example.com", "Dave"), request.order()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "bob@", "@example.com", "bob@example..com", "a b@example.com", "bob@example.com\nx"})
    void aDelegateNamesAnAddress(String email) {
        // Given
        var submission = new Submission("i-0a1b2c3d4e5f67890", "CheckDiskSpace", null, email, null);

        // When
        Assessment assessment = Alice.ADMISSION.assess(Alice.with(Role.REQUESTER, Role.DELEGATE), submission);

        // Then
        assertThat(assessment.violations()).extracting(Violation::field).containsExactly("requester_email");
    }

    @Test
    void anAccountWithoutAddressHasToNameOne() {
        // Given
        var robot = new Caller(
                new Person(Alice.ISSUER, "robot-id", null, "service-account-ci"),
                false,
                Set.of(Role.REQUESTER),
                null,
                "ci");

        // When
        Assessment assessment = Alice.ADMISSION.assess(robot, Alice.checksDisks());

        // Then
        assertThat(assessment.violations()).extracting(Violation::field).containsExactly("requester_email");
    }
}
