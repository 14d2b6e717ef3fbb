package io.opswrit.request;

import io.opswrit.writ.KeySet;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** Key pairs in the form in which the services get them. */
public final class TestKeys {

    private final String keyId;
    private final KeyPair pair;

    private TestKeys(String keyId, KeyPair pair) {
        this.keyId = keyId;
        this.pair = pair;
    }

    public static TestKeys fresh(String keyId) {
        try {
            return new TestKeys(keyId, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String jwk() {
        byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\",\"d\":\"%s\"}"
                .formatted(keyId, x(), base64(secret));
    }

    public String jwks() {
        return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\"}]}".formatted(keyId, x());
    }

    public KeySet keySet() {
        return KeySet.of(jwks());
    }

    /** The point as RFC 8032 writes it: y little-endian, the sign of x in the last bit. */
    private String x() {
        var point = ((EdECPublicKey) pair.getPublic()).getPoint();
        byte[] big = point.getY().toByteArray();
        byte[] little = new byte[32];
        for (int i = 0; i < big.length && i < little.length; i++) {
            little[i] = big[big.length - 1 - i];
        }
        if (point.isXOdd()) {
            little[31] |= (byte) 0x80;
        }
        return base64(little);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, bytes.length));
    }
}
