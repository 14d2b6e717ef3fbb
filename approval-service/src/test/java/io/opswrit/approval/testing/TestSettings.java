package io.opswrit.approval.testing;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives the service its keys and its list of approvers. */
public final class TestSettings implements QuarkusTestResourceLifecycleManager {

    static final TestSigningKey WRIT_KEY = TestSigningKey.shared("test-writs");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "opswrit.order-keys", TestOrder.KEY.publicJwks(),
                "opswrit.writ-signing-key", WRIT_KEY.privateJwk(),
                "opswrit.people", people().toAbsolutePath().toString());
    }

    @Override
    public void stop() {
        // nothing was started
    }

    /** Bob and Erin are asked first, Dave on level 2; the robot is listed as well, which must not help it. */
    private static Path people() {
        String text =
                "people:\n" + entry("bob", 1) + entry("erin", 1) + entry("dave", 2) + entry("service-account-ci", 1);
        try {
            return Files.writeString(Path.of("target", "test-people.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String user, int level) {
        return "  - {subject: %s, issuer: \"%s\", name: %s, email: %s@example.com, level: %d}\n"
                .formatted(TestTokens.subject(user), TestTokens.ISSUER, user, user, level);
    }
}
