package io.opswrit.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;
import java.util.HexFormat;

/** A new Ed25519 key pair as JSON Web Key; its id names its purpose and the beginning of its thumbprint. */
record SigningKey(String keyId, String x, String d) {
    private static final int KEY_BYTES = 32;

    static SigningKey generate(String purpose) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var x = base64(encoded((EdECPublicKey) pair.getPublic()));
            var d = base64(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            return new SigningKey(purpose + "-" + thumbprint(x), x, d);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no Ed25519", e);
        }
    }

    /** RFC 8032: y little-endian, and the sign of x in the highest bit. */
    private static byte[] encoded(EdECPublicKey key) {
        var big = key.getPoint().getY().toByteArray();
        var little = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(KEY_BYTES, big.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            little[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return little;
    }

    /** The first eight hexadecimal digits of the thumbprint of RFC 7638. */
    private static String thumbprint(String x) throws GeneralSecurityException {
        var json = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(x);
        var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 4);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String privateJwk() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\",\"d\":\"%s\"}".formatted(keyId, x, d);
    }

    /** A key set with this key alone. */
    String publicJwks() {
        return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\"}]}".formatted(keyId, x);
    }
}
