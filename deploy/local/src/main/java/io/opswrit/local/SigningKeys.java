package io.opswrit.local;

import java.util.Map;

/** The keys by which request-service signs orders and approval-service writs, made once for a stack. */
final class SigningKeys {
    private final Secrets secrets;

    SigningKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    private SigningKey key(String purpose) {
        var stored = secrets.get("key." + purpose, () -> {
            var fresh = SigningKey.generate(purpose);
            return String.join(" ", fresh.keyId(), fresh.x(), fresh.d());
        });
        var parts = stored.split(" ", -1);
        return new SigningKey(parts[0], parts[1], parts[2]);
    }

    /** Each service gets its own private key and the public keys that it checks with, no more. */
    Map<String, String> environment(Service service) {
        var order = key("order");
        var writ = key("writ");
        return switch (service) {
            case REQUEST -> Map.of("OPSWRIT_ORDER_SIGNING_KEY", order.privateJwk());
            case APPROVAL ->
                Map.of("OPSWRIT_WRIT_SIGNING_KEY", writ.privateJwk(), "OPSWRIT_ORDER_KEYS", order.publicJwks());
            case EXECUTOR -> Map.of("OPSWRIT_ORDER_KEYS", order.publicJwks(), "OPSWRIT_WRIT_KEYS", writ.publicJwks());
            case AUDIT -> Map.of();
        };
    }
}
