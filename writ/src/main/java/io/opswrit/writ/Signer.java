package io.opswrit.writ;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Signs orders or writs with one private key. */
public final class Signer {

    private final String keyId;
    private final Ed25519PrivateKeyParameters key;

    private Signer(String keyId, Ed25519PrivateKeyParameters key) {
        this.keyId = keyId;
        this.key = key;
    }

    /**
     * @param jwk a private OKP key as JSON: {@code kty, crv, kid, x, d} (RFC 8037)
     * @throws IllegalArgumentException when it is not one; the message never holds the key
     */
    public static Signer of(String jwk) {
        try {
            JsonNode node = new ObjectMapper().readTree(jwk);
            String kid = node.path("kid").asText("");
            if (kid.isEmpty()) {
                throw new IllegalArgumentException("The signing key has no \"kid\"");
            }
            return new Signer(kid, Ed25519.privateKey(node.path("d").asText(null)));
        } catch (JsonProcessingException _) {
            throw new IllegalArgumentException("The signing key is not a JSON Web Key");
        }
    }

    public Signed sign(Order order) {
        return sign(order, Purpose.ORDER);
    }

    public Signed sign(Writ writ) {
        return sign(writ, Purpose.WRIT);
    }

    private Signed sign(Object document, Purpose purpose) {
        JsonNode json = Canonical.tree(document);
        byte[] signature = Ed25519.sign(key, Signatures.input(json, purpose));
        return new Signed(json, keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }
}
