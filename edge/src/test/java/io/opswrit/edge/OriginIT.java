package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Forms are taken from our own pages alone. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class OriginIT {

    @Test
    void anotherSiteCannotSendAForm() {
        // When
        Response answer = alice().header("Origin", "https://evil.example")
                .formParam("text", "x")
                .post("/notes");

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("This did not come from our own pages", "Nothing was done");
    }

    @Test
    void aFormThatDoesNotSayItsOriginIsNotTakenEither() {
        // When
        Response answer = alice().formParam("text", "x").post("/notes");

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theOriginIsNoMatterForTheApi() {
        // When
        Response answer = alice().header("Origin", "https://evil.example")
                .contentType("application/json")
                .body("{}")
                .post("/api/notes");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static RequestSpecification alice() {
        return given().auth()
                .oauth2(TestTokens.person("alice").roles("requester").token());
    }
}
