package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    /** The sign of x and the length of y differ from key to key. */
    @RepeatedTest(20)
    void whatThePrivateHalfSignsThePublicHalfVerifies() throws Exception {
        // Given
        var json = new JsonMapper();
        var secret = json.readTree(SigningKey.generate("order").privateJwk());
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519,
                        Base64.getUrlDecoder().decode(secret.path("d").asText()))));
        signature.update(new byte[] {1, 2, 3});
        var signed = signature.sign();

        // When
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, point(secret.path("x").asText()))));
        signature.update(new byte[] {1, 2, 3});

        // Then
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void thePublicSetHoldsNoSecret() throws Exception {
        // Given
        var key = SigningKey.generate("writ");

        // When
        var set = new JsonMapper().readTree(key.publicJwks()).path("keys");

        // Then
        assertThat(set).hasSize(1);
        assertThat(set.get(0).has("d")).isFalse();
        assertThat(set.get(0).path("kid").asText()).isEqualTo(key.keyId()).matches("writ-[0-9a-f]{8}");
    }

    private static EdECPoint point(String x) {
        var little = Base64.getUrlDecoder().decode(x);
        var big = new byte[little.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = little[little.length - 1 - i];
        }
        var odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        return new EdECPoint(odd, new BigInteger(1, big));
    }
}
