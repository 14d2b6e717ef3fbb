package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class LoginIT {

    @Test
    void withoutATokenOneIsAskedFor() {
        // When
        var answer = given().redirects().follow(false).get("/api/notes");

        // Then
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("urn:opswrit:problem:unauthenticated"))
                .body("detail", containsString("Send an access token"));
    }

    @Test
    void aBadTokenIsSaidToBeBad() {
        // Given
        var elsewhere = TestTokens.person("alice").roles("requester").audience("elsewhere");

        // When
        var answer = given().auth().oauth2(elsewhere.token()).get("/api/notes");

        // Then
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("detail", containsString("another audience"));
    }

    @Test
    void aBadBodyWithoutATokenIsNotEvenRead() {
        // Given
        var broken = given().contentType("application/json").body("{");

        // When
        var answer = broken.post("/api/notes");

        // Then
        answer.then().statusCode(401).body("type", equalTo("urn:opswrit:problem:unauthenticated"));
    }

    @Test
    void rolesOfAnotherClientCountForNothing() {
        // Given
        var alice = TestTokens.person("alice")
                .claim("realm_access", Map.of("roles", List.of("requester")))
                .claim("groups", List.of("requester"));

        // When
        var answer = given().auth().oauth2(alice.token()).get("/api/notes");

        // Then
        answer.then().statusCode(403).body("type", equalTo("urn:opswrit:problem:forbidden"));
    }
}
