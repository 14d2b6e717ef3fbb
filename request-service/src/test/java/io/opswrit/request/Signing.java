package io.opswrit.request;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the tested service a signing key; the public half is in a system property, because class loaders differ. */
public final class Signing implements QuarkusTestResourceLifecycleManager {

    private static final String PUBLIC = "opswrit.test.order-keys";

    @Override
    public Map<String, String> start() {
        TestKeys keys = TestKeys.fresh("order-test");
        System.setProperty(PUBLIC, keys.jwks());
        return Map.of("opswrit.order-signing-key", keys.jwk());
    }

    @Override
    public void stop() {
        System.clearProperty(PUBLIC);
    }

    static String publicKeys() {
        return System.getProperty(PUBLIC);
    }
}
