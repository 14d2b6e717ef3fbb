package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LoginServerAwayIT.NobodyAnswers.class)
class LoginServerAwayIT {

    public static final class NobodyAnswers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            // port 1 of the own machine: nobody listens there
            return Map.of(
                    "opswrit.audience",
                    "opswrit-edge-test",
                    "opswrit.pages.home",
                    "/notes",
                    "SESSION_SECRET",
                    "0123456789abcdef0123456789abcdef",
                    "OIDC_CLIENT_SECRET",
                    "x",
                    "OIDC_ISSUER",
                    "http://127.0.0.1:1/realms/opswrit");
        }
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotTheCallersFault() {
        // Given
        var alice = TestTokens.person("alice").roles("requester");

        // When
        var answer = given().auth().oauth2(alice.token()).get("/api/notes");

        // Then
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:opswrit:problem:login-unavailable"));
    }

    @Test
    void aPageThatNobodyCanLogInToSaysSo() {
        // When
        var answer = given().redirects().follow(false).get("/notes");

        // Then
        answer.then()
                .statusCode(503)
                .contentType("text/html")
                .header("Retry-After", equalTo("5"))
                .body(containsString("The login server is not available"));
    }
}
