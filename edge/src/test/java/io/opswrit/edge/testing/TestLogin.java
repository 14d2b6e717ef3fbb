package io.opswrit.edge.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the application trust tokens of {@link TestTokens} instead of asking a login server. Pages take them as well, in place
 * of a session; the login itself is tested with a real server and a real browser.
 */
public final class TestLogin implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (var tenant : List.of("quarkus.oidc.", "quarkus.oidc.pages.")) {
            settings.put(tenant + "auth-server-url", "");
            settings.put(tenant + "public-key", TestKey.publicKey());
            settings.put(tenant + "token.issuer", TestTokens.ISSUER);
        }
        settings.put("quarkus.oidc.pages.application-type", "service");
        settings.put("quarkus.oidc.pages.token.audience", "${opswrit.audience}");
        settings.put("quarkus.oidc.pages.logout.backchannel.path", "");
        return settings;
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
