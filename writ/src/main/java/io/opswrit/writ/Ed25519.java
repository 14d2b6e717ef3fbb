package io.opswrit.writ;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** Turns the members {@code x} and {@code d} of an OKP key (RFC 8037) into keys of the JDK. */
final class Ed25519 {

    private static final int KEY_BYTES = 32;

    private Ed25519() {}

    static PublicKey publicKey(String x) {
        byte[] little = decode(x, "x");
        boolean xOdd = (little[KEY_BYTES - 1] & 0x80) != 0;
        little[KEY_BYTES - 1] &= 0x7f;
        byte[] big = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            big[i] = little[KEY_BYTES - 1 - i];
        }
        var point = new EdECPoint(xOdd, new BigInteger(1, big));
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    static PrivateKey privateKey(String d) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, decode(d, "d")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 private key", e);
        }
    }

    private static byte[] decode(String value, String member) {
        byte[] bytes = value == null ? new byte[0] : Base64.getUrlDecoder().decode(value);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes in member \"" + member + "\"");
        }
        return bytes;
    }
}
