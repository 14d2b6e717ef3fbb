package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Outcome;
import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AdmissionRulesTest {

    private static final TestAuthority AUTHORITY = TestAuthority.generate();

    private final TestOrder low = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
    private final TestOrder high = TestOrder.restartNginx(TestOrder.HEALTHY);
    private final AdmissionRules rules = new AdmissionRules(
            AUTHORITY.orderKey().keySet(), AUTHORITY.writKey().keySet(), Catalogue.packaged(), Duration.ofMinutes(60));

    @Test
    void acceptsALowRiskOrder() {
        // Given
        var submitted = AUTHORITY.submitted(low);

        // When
        Admission admission = rules.of(submitted, low.requestId(), Instant.now());

        // Then
        Authority authority = ((Admission.Accepted) admission).authority();
        assertThat(authority.order().order()).isEqualTo(low.order());
        assertThat(authority.approvedBy()).isEmpty();
        assertThat(authority.dispatchBy()).isEqualTo(low.order().submittedAt().plus(Duration.ofMinutes(60)));
    }

    @Test
    void waitsForTheWritOfAHighRiskOrder() {
        // Given
        var submitted = AUTHORITY.submitted(high);

        // When
        Admission admission = rules.of(submitted, high.requestId(), Instant.now());

        // Then
        assertThat(admission).isInstanceOf(Admission.Waiting.class);
    }

    @Test
    void acceptsAGrantedOrder() {
        // Given
        Instant until = Instant.now().plus(Duration.ofMinutes(5));
        var granted = AUTHORITY.grantedUntil(high, until);

        // When
        Admission admission = rules.of(granted, high.requestId(), Instant.now());

        // Then
        Authority authority = ((Admission.Accepted) admission).authority();
        assertThat(authority.approvedBy()).containsExactly("bob@example.org");
        assertThat(authority.approvedAt()).isNotNull();
        assertThat(authority.dispatchBy()).isEqualTo(until);
    }

    @Test
    void refusesWhatTheRequesterApproved() {
        // Given
        var own = AUTHORITY.granted(high, TestOrder.ALICE);

        // When
        Admission admission = rules.of(own, high.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.REFUSED, "four eyes are needed");
    }

    @Test
    void refusesAHighRiskCommandThatIsLabelledLow() {
        // Given
        TestOrder relabelled = high.withRisk(RiskLevel.LOW);
        var stolenKey = AUTHORITY.submitted(relabelled);

        // When
        Admission admission = rules.of(stolenKey, high.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.REFUSED, "calls RestartService high risk, the order does not");
    }

    @Test
    void refusesAnotherCommandThanItsOwnCatalogueMakes() {
        // Given
        var stolenKey = AUTHORITY.submitted(low.withCommand("df -h; reboot"));

        // When
        Admission admission = rules.of(stolenKey, low.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.REFUSED, "makes another command of CheckDiskSpace");
    }

    @Test
    void refusesAnotherEffect() {
        // Given
        var stolenKey = AUTHORITY.submitted(low.withEffect(Effect.CHANGES));

        // When
        Admission admission = rules.of(stolenKey, low.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.REFUSED, "another effect");
    }

    @Test
    void refusesAnotherTimeLimit() {
        // Given
        var stolenKey = AUTHORITY.submitted(low.withTimeout(7_200));

        // When
        Admission admission = rules.of(stolenKey, low.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.REFUSED, "another time limit");
    }

    @Test
    void refusesAMalformedInstanceId() {
        // Given
        var stolenKey = AUTHORITY.submitted(low.on("i-0f3a9c1d7e5b20001,i-0f3a9c1d7e5b20002"));

        // When
        Admission admission = rules.of(stolenKey, low.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.REFUSED, "instance id");
    }

    @Test
    void endsAnOldOrderAsExpired() {
        // Given
        TestOrder old = low.submittedAt(Instant.now().minus(Duration.ofMinutes(61)));
        var submitted = AUTHORITY.submitted(old);

        // When
        Admission admission = rules.of(submitted, old.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.EXPIRED, "too late");
    }

    @Test
    void endsAnExpiredWritAsExpired() {
        // Given
        var granted = AUTHORITY.grantedUntil(high, Instant.now().minusSeconds(1));

        // When
        Admission admission = rules.of(granted, high.requestId(), Instant.now());

        // Then
        assertDeclined(admission, Outcome.EXPIRED, "too late");
    }

    private static void assertDeclined(Admission admission, Outcome outcome, String words) {
        assertThat(admission).isInstanceOf(Admission.Declined.class);
        assertThat(((Admission.Declined) admission).outcome()).isEqualTo(outcome);
        assertThat(((Admission.Declined) admission).reason()).contains(words);
    }
}
