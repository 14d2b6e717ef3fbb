package io.opswrit.approval.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A fresh Ed25519 key pair, written as the services are given theirs. */
public record TestSigningKey(String privateJwk, String publicJwks) {

    private static final int RAW_BYTES = 32;

    public static TestSigningKey fresh(String kid) {
        KeyPair pair = generate();
        String x = raw(pair.getPublic().getEncoded());
        String d = raw(pair.getPrivate().getEncoded());
        String open = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"" + kid + "\",\"x\":\"" + x + "\"";
        return new TestSigningKey(open + ",\"d\":\"" + d + "\"}", "{\"keys\":[" + open + "}]}");
    }

    /** The same key in the whole JVM: settings and tests are loaded by different class loaders and must mean one key. */
    public static TestSigningKey shared(String kid) {
        synchronized (System.class) {
            String name = "opswrit.test.key." + kid;
            if (System.getProperty(name) == null) {
                TestSigningKey key = fresh(kid);
                System.setProperty(name, key.privateJwk);
                System.setProperty(name + ".public", key.publicJwks);
            }
            return new TestSigningKey(System.getProperty(name), System.getProperty(name + ".public"));
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both encodings end with the 32 bytes of the key itself. */
    private static String raw(byte[] encoded) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
    }
}
