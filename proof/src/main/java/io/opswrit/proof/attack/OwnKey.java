package io.opswrit.proof.attack;

import io.opswrit.writ.Signer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;

/** A good key that nobody trusts. */
final class OwnKey {

    private static final int RAW_BYTES = 32;

    private OwnKey() {}

    static Signer signer(String keyId) {
        var text = Base64.getUrlEncoder().withoutPadding();
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var x = text.encodeToString(Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
            var d = text.encodeToString(
                    ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            return Signer.of("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\",\"d\":\"%s\"}"
                    .formatted(keyId, x, d));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no Ed25519", e);
        }
    }
}
