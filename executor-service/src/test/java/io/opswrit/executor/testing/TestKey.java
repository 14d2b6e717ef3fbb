package io.opswrit.executor.testing;

import io.opswrit.writ.KeySet;
import io.opswrit.writ.Signer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;

/** A fresh Ed25519 key pair as JSON Web Key. */
public record TestKey(String id, String x, String d) {

    private static final int KEY_BYTES = 32;

    public static TestKey generate(String id) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new TestKey(id, base64(encoded((EdECPublicKey) pair.getPublic())), base64(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Signer signer() {
        return Signer.of(
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\",\"d\":\"%s\"}".formatted(id, x, d));
    }

    public KeySet keySet() {
        return KeySet.of(jwks());
    }

    public String jwks() {
        return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\"}]}".formatted(id, x);
    }

    /** RFC 8032: y little-endian, the sign of x in the highest bit. */
    private static byte[] encoded(EdECPublicKey key) {
        byte[] big = key.getPoint().getY().toByteArray();
        byte[] little = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(KEY_BYTES, big.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            little[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return little;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
