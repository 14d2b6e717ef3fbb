package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.catalogue.Catalogue;
import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.writ.Signed;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForgeryRulesTest {

    private static final TestAuthority AUTHORITY = TestAuthority.generate();
    private static final TestAuthority STRANGER = TestAuthority.generate();

    private final TestOrder low = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
    private final TestOrder high = TestOrder.restartNginx(TestOrder.HEALTHY);
    private final AdmissionRules rules = new AdmissionRules(
            AUTHORITY.orderKey().keySet(), AUTHORITY.writKey().keySet(), Catalogue.packaged(), Duration.ofMinutes(60));

    @Test
    void doesNotBelieveAForeignSignature() {
        // Given
        var forged = STRANGER.submitted(low);

        // When
        Admission admission = rules.of(forged, low.requestId(), Instant.now());

        // Then
        assertThat(admission).isInstanceOf(Admission.Forged.class);
    }

    @Test
    void doesNotBelieveAnAlteredOrder() {
        // Given
        Signed genuine = AUTHORITY.sign(low);
        ObjectNode altered = genuine.document().deepCopy();
        altered.put("instance_id", "i-0f3a9c1d7e5b20002");
        var forged = TestAuthority.submitted(new Signed(altered, genuine.keyId(), genuine.signature()));

        // When
        Admission admission = rules.of(forged, low.requestId(), Instant.now());

        // Then
        assertThat(admission).isInstanceOf(Admission.Forged.class);
    }

    @Test
    void doesNotBelieveAGenuineOrderUnderAnotherKey() {
        // Given
        var replayed = AUTHORITY.submitted(low);

        // When
        Admission admission = rules.of(replayed, UUID.randomUUID().toString(), Instant.now());

        // Then
        assertThat(admission).isInstanceOf(Admission.Forged.class);
    }

    @Test
    void doesNotBelieveAGrantWithoutWrit() {
        // Given
        var forged = TestAuthority.granted(AUTHORITY.sign(high), null);

        // When
        Admission admission = rules.of(forged, high.requestId(), Instant.now());

        // Then
        assertThat(admission).isEqualTo(new Admission.Forged("writ: there is no signed document"));
    }

    @Test
    void doesNotBelieveAWritThatTheOrderKeySigned() {
        // Given
        var thief = new TestAuthority(AUTHORITY.orderKey(), AUTHORITY.orderKey());
        var forged = thief.granted(high);

        // When
        Admission admission = rules.of(forged, high.requestId(), Instant.now());

        // Then
        assertThat(admission).isInstanceOf(Admission.Forged.class);
    }

    @Test
    void doesNotBelieveTheWritOfAnotherOrder() {
        // Given
        TestOrder other = TestOrder.restartNginx("i-0f3a9c1d7e5b20002");
        Signed writ = AUTHORITY.granted(other).writ();
        var forged = TestAuthority.granted(AUTHORITY.sign(high), writ);

        // When
        Admission admission = rules.of(forged, high.requestId(), Instant.now());

        // Then
        assertThat(admission).isEqualTo(new Admission.Forged("writ: it is for another order"));
    }
}
