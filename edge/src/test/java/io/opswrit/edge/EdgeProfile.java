package io.opswrit.edge;

import io.opswrit.edge.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** What a service would say in its own settings, for the one application that all tests here share. */
public final class EdgeProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "opswrit.audience", "opswrit-edge-test",
                "opswrit.pages.home", "/notes",
                "opswrit.pages.hidden-fields", "key",
                "opswrit.environment-name", "AWS account 111122223333, region <eu>",
                "quarkus.smallrye-openapi.path", "/api/notes/openapi",
                "quarkus.smallrye-openapi.info-title", "Notes");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestLogin.class));
    }
}
