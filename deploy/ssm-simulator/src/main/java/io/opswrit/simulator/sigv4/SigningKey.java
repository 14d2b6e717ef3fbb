package io.opswrit.simulator.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hashes of Signature Version 4. */
final class SigningKey {

    private final byte[] key;

    private SigningKey(byte[] key) {
        this.key = key;
    }

    static SigningKey of(String secret, Authorization.Scope scope) {
        return new SigningKey(("AWS4" + secret).getBytes(StandardCharsets.UTF_8))
                .derive(scope.date())
                .derive(scope.region())
                .derive(scope.service())
                .derive("aws4_request");
    }

    String sign(String text) {
        return HexFormat.of().formatHex(hmac(text));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    private SigningKey derive(String text) {
        return new SigningKey(hmac(text));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256", missing);
        }
    }
}
