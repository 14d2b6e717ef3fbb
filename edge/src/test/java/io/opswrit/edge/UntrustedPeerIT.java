package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.edge.testing.TestLogin;
import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(UntrustedPeerIT.ProxyElsewhere.class)
class UntrustedPeerIT {

    public static final class ProxyElsewhere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "opswrit.audience",
                    "opswrit-edge-test",
                    "opswrit.pages.home",
                    "/notes",
                    "TRUSTED_PROXIES",
                    "192.0.2.1");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestLogin.class));
        }
    }

    @Test
    void nobodyButAProxyMayNameAnAddress() {
        // Given
        var alice = TestTokens.person("alice").roles("requester");

        // When
        var answer = given().auth()
                .oauth2(alice.token())
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Trusted-Proxy", "true")
                .get("/api/notes/me");

        // Then
        answer.then().statusCode(200).body("address", equalTo("127.0.0.1"));
    }
}
