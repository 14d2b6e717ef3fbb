package io.opswrit.edge.testing;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The key that signs test tokens, new in each run. It lives in system properties, because login settings and tests are
 * loaded by different class loaders and must mean the same key.
 */
final class TestKey {

    private static final String PRIVATE = "opswrit.test.login.private-key";
    private static final String PUBLIC = "opswrit.test.login.public-key";

    private TestKey() {}

    static String publicKey() {
        generateOnce();
        return System.getProperty(PUBLIC);
    }

    static PrivateKey privateKey() {
        generateOnce();
        var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void generateOnce() {
        synchronized (System.class) {
            if (System.getProperty(PUBLIC) == null) {
                generate();
            }
        }
    }

    private static void generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            System.setProperty(PRIVATE, encode(pair.getPrivate().getEncoded()));
            System.setProperty(PUBLIC, encode(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
