package io.opswrit.writ;

import static io.opswrit.writ.OrderMother.ALICE;
import static io.opswrit.writ.OrderMother.BOB;
import static io.opswrit.writ.OrderMother.restartNginx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private final TestKeys keys = TestKeys.generate("order-1");
    private final Signer signer = Signer.of(keys.privateJwk());
    private final KeySet trusted = KeySet.of(keys.publicJwks());

    @RepeatedTest(20) // fresh keys each time: about half of all public points have an odd x, and y varies in length
    void anOrderIsReadBackAsItWasSigned() throws Untrusted {
        // Given
        Order order = restartNginx(ALICE, ALICE);

        // When
        VerifiedOrder verified = trusted.verifyOrder(signer.sign(order));

        // Then
        assertThat(verified.order()).isEqualTo(order);
        assertThat(verified.digest()).isEqualTo(Orders.digest(verified.signed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instance_id", "resolved_command", "risk_level", "effect", "justification", "added"})
    void anAlteredOrderIsRefused(String field) {
        // Given
        Signed signed = signer.sign(restartNginx(ALICE, ALICE));
        ObjectNode altered = signed.document().deepCopy();
        altered.put(field, "low");

        // When / Then
        assertThatThrownBy(() -> trusted.verifyOrder(new Signed(altered, signed.keyId(), signed.signature())))
                .isInstanceOf(Untrusted.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void aSignatureOfAnotherKeyUnderOurKeyIdIsRefused() {
        // Given
        Signer stranger = Signer.of(TestKeys.generate("order-1").privateJwk());

        // When / Then
        assertThatThrownBy(() -> trusted.verifyOrder(stranger.sign(restartNginx(ALICE, ALICE))))
                .isInstanceOf(Untrusted.class);
    }

    @Test
    void anUnknownKeyIsRefused() {
        // Given
        Signer stranger = Signer.of(TestKeys.generate("other").privateJwk());

        // When / Then
        assertThatThrownBy(() -> trusted.verifyOrder(stranger.sign(restartNginx(ALICE, ALICE))))
                .isInstanceOf(Untrusted.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void aWritNeverPassesAsAnOrder() throws Untrusted {
        // Given: one key for both purposes, which no deployment has
        VerifiedOrder order = trusted.verifyOrder(signer.sign(restartNginx(ALICE, ALICE)));
        Signed writ = signer.sign(OrderMother.writ(order, BOB));

        // When / Then
        assertThat(trusted.verifyWrit(writ).orderDigest()).isEqualTo(order.digest());
        assertThatThrownBy(() -> trusted.verifyOrder(writ)).isInstanceOf(Untrusted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "AAAA"})
    void rubbishForASignatureIsRefused(String signature) {
        // Given
        Signed signed = signer.sign(restartNginx(ALICE, ALICE));

        // When / Then
        assertThatThrownBy(() -> trusted.verifyOrder(new Signed(signed.document(), signed.keyId(), signature)))
                .isInstanceOf(Untrusted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"x\"", "[]", "{}"})
    void aDocumentThatIsNoOrderIsRefused(String json) throws JsonProcessingException {
        // Given
        Signed signed = signer.sign(restartNginx(ALICE, ALICE));
        JsonNode document = new ObjectMapper().readTree(json);

        // When / Then
        assertThatThrownBy(() -> trusted.verifyOrder(new Signed(document, signed.keyId(), signed.signature())))
                .isInstanceOf(Untrusted.class);
    }

    @Test
    void nothingAtAllIsRefused() {
        assertThatThrownBy(() -> trusted.verifyOrder(null)).isInstanceOf(Untrusted.class);
        assertThatThrownBy(() -> trusted.verifyOrder(new Signed(null, null, null)))
                .isInstanceOf(Untrusted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"kid\":\"a\",\"d\":\"AAAA\"}", "not json"})
    void aBrokenSigningKeyIsNamedWithoutBeingShown(String jwk) {
        assertThatThrownBy(() -> Signer.of(jwk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AAAA");
    }

    @Test
    void anEmptyKeySetIsRefused() {
        assertThatThrownBy(() -> KeySet.of("{\"keys\":[]}")).hasMessageContaining("empty");
    }
}
