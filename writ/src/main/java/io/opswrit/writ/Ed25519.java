package io.opswrit.writ;

import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signatures with OKP keys (RFC 8032, RFC 8037). Those of Bouncy Castle take a tenth of the time that the JDK's own take,
 * and every request is signed once and verified at least twice.
 */
final class Ed25519 {

    private static final int KEY_BYTES = 32;

    private Ed25519() {}

    /** @param x the member of the key; throws IllegalArgumentException when it is no point of the curve */
    static Ed25519PublicKeyParameters publicKey(String x) {
        return new Ed25519PublicKeyParameters(decode(x, "x"), 0);
    }

    static Ed25519PrivateKeyParameters privateKey(String d) {
        return new Ed25519PrivateKeyParameters(decode(d, "d"), 0);
    }

    static byte[] sign(Ed25519PrivateKeyParameters key, byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /** Anything that is not a signature of this key over this message is simply false, whatever its form. */
    static boolean fits(Ed25519PublicKeyParameters key, byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, key);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static byte[] decode(String value, String member) {
        byte[] bytes = value == null ? new byte[0] : Base64.getUrlDecoder().decode(value);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes in member \"" + member + "\"");
        }
        return bytes;
    }
}
