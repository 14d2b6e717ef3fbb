package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class CallerIT {

    @Test
    void aPersonIsReadFromTheToken() {
        // Given
        var alice = TestTokens.person("alice").roles("requester");

        // When
        var answer = given().auth()
                .oauth2(alice.token())
                .header("X-Forwarded-For", "203.0.113.9, 192.0.2.7")
                .get("/api/notes/me");

        // Then
        answer.then()
                .statusCode(200)
                .body("issuer", equalTo(TestTokens.ISSUER))
                .body("subject", equalTo(TestTokens.subject("alice")))
                .body("email", equalTo("alice@example.com"))
                .body("name", equalTo("Alice"))
                .body("roles", contains("requester"))
                .body("interactive", equalTo(true))
                .body("client", equalTo("opswrit-cli"))
                .body("address", equalTo("192.0.2.7"));
    }

    @Test
    void aCallWithoutAProxyComesFromItsPeerWhateverItSays() {
        // Given
        var alice = TestTokens.person("alice").roles("requester");

        // When
        var answer = given().auth()
                .oauth2(alice.token())
                .header("X-Forwarded-Trusted-Proxy", "true")
                .get("/api/notes/me");

        // Then
        answer.then().statusCode(200).body("address", equalTo("127.0.0.1"));
    }

    @Test
    void aServiceAccountIsNotInteractiveAndMayHaveNoAddress() {
        // Given
        var robot = TestTokens.robot("ci").roles("requester");

        // When
        var answer = given().auth().oauth2(robot.token()).get("/api/notes/me");

        // Then
        answer.then()
                .statusCode(200)
                .body("interactive", equalTo(false))
                .body("email", nullValue())
                .body("name", equalTo("service-account-ci"))
                .body("client", equalTo("ci"))
                .body("address", equalTo("127.0.0.1"));
    }

    @Test
    void aServiceAccountStaysOneEvenWithASession() {
        // Given
        var robot = TestTokens.robot("ci").roles("requester").claim("sid", "1");

        // When
        var answer = given().auth().oauth2(robot.token()).get("/api/notes/me");

        // Then
        answer.then().statusCode(200).body("interactive", equalTo(false));
    }

    @Test
    void aPersonWithoutVerifiedAddressIsToldSo() {
        // Given
        var alice = TestTokens.person("alice").roles("requester").emailNotVerified();

        // When
        var answer = given().auth().oauth2(alice.token()).get("/api/notes/me");

        // Then
        answer.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:opswrit:problem:verified-email-missing"));
    }
}
