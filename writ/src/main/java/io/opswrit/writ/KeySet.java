package io.opswrit.writ;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** The public keys that a reader trusts for one purpose; several at once while a key is being replaced. */
public final class KeySet {

    private final Map<String, Ed25519PublicKeyParameters> keys;

    private KeySet(Map<String, Ed25519PublicKeyParameters> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** @param jwks {@code {"keys": [{kty: OKP, crv: Ed25519, kid, x}]}} (RFC 7517, RFC 8037) */
    public static KeySet of(String jwks) {
        try {
            Map<String, Ed25519PublicKeyParameters> keys = new HashMap<>();
            for (JsonNode key : new ObjectMapper().readTree(jwks).path("keys")) {
                keys.put(
                        key.path("kid").asText(),
                        Ed25519.publicKey(key.path("x").asText(null)));
            }
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("The key set is empty: nothing could ever be verified");
            }
            return new KeySet(keys);
        } catch (JsonProcessingException _) {
            throw new IllegalArgumentException("The key set is not a JSON Web Key Set");
        }
    }

    public VerifiedOrder verifyOrder(Signed signed) throws Untrusted {
        Order order = verified(signed, Purpose.ORDER, Order.class);
        return new VerifiedOrder(order, Canonical.digest(signed.document()), signed);
    }

    public Writ verifyWrit(Signed signed) throws Untrusted {
        return verified(signed, Purpose.WRIT, Writ.class);
    }

    private <T> T verified(Signed signed, Purpose purpose, Class<T> type) throws Untrusted {
        if (signed == null || signed.document() == null || signed.keyId() == null || signed.signature() == null) {
            throw new Untrusted("there is no signed document");
        }
        Ed25519PublicKeyParameters key = keys.get(signed.keyId());
        if (key == null) {
            throw new Untrusted("the key is unknown");
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(signed.signature());
            if (!Ed25519.fits(key, Signatures.input(signed.document(), purpose), signature)) {
                throw new Untrusted("the signature does not fit the document");
            }
            return Canonical.read(signed.document(), type);
        } catch (IllegalArgumentException _) {
            throw new Untrusted("the signature is malformed");
        } catch (JsonProcessingException _) {
            throw new Untrusted("the signed document is not of the expected form");
        }
    }
}
