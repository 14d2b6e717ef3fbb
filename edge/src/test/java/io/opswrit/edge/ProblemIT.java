package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class ProblemIT {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void aProblemOfTheServiceHasEveryField() {
        // When
        var answer = alice().get("/api/notes/019f0000-0000-7000-8000-000000000000");

        // Then
        answer.then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("$", aMapWithSize(6))
                .body("type", equalTo("urn:opswrit:problem:not-found"))
                .body("title", equalTo("Not found"))
                .body("status", equalTo(404))
                .body("detail", equalTo("There is no such note."))
                .body("$", hasKey("instance"))
                .body("instance", nullValue())
                .body("violations", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/nowhere,  application/json, 404, not-found",
        "GET,    /api/nowhere,  text/html,        404, not-found",
        "DELETE, /api/notes,    application/json, 405, method-not-allowed",
        "GET,    /api/notes,    image/png,        406, not-acceptable"
    })
    void whatHttpRefusesIsAProblemToo(String method, String path, String accept, int status, String type) {
        // When
        var answer = alice().accept(accept).request(method, path);

        // Then
        answer.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:opswrit:problem:" + type))
                .body("detail", not(nullValue()));
    }

    @Test
    void aFaultIsNamedButNotTold() {
        // When
        var answer = alice().get("/api/notes/broken");

        // Then
        answer.then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:opswrit:problem:unexpected"))
                .body("instance", startsWith("urn:opswrit:incident:"));
        assertThat(answer.asString()).doesNotContain("secret", "Exception");
        assertThat(answer.<String>path("detail"))
                .contains(answer.<String>path("instance").substring("urn:opswrit:incident:".length()));
    }

    @Test
    void everyBrokenRuleIsNamedByTheFieldThatWasSent() {
        // Given
        var note =
                "{\"title\": \" \", \"labels\": {\"shop\": \"too far away\"}, \"note_owner\": {\"full_name\": null}}";

        // When
        var answer = alice().contentType("application/json").body(note).post("/api/notes");

        // Then
        answer.then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", containsInAnyOrder("title", "labels.shop", "note_owner.full_name"))
                .body("detail", allOf(containsString("title must not be blank"), containsString("labels.shop")));
    }

    @Test
    void anUnknownFieldIsToldTheKnownOnes() {
        // When
        var answer = alice().contentType("application/json")
                .body("{\"note_owner\": {\"fullName\": 1}}")
                .post("/api/notes");

        // Then
        answer.then()
                .statusCode(400)
                .body("violations[0].field", equalTo("note_owner.fullName"))
                .body("violations[0].message", equalTo("is not a known field; known are full_name"));
    }

    @Test
    void aFieldThatDoesNotApplyIsNullAndNotMissing() {
        // When
        var answer = alice().contentType("application/json")
                .body("{\"title\": \"x\", \"due_at\": \"2026-01-31T10:00:00+01:00\"}")
                .post("/api/notes");

        // Then
        answer.then()
                .statusCode(200)
                .body("$", aMapWithSize(8))
                .body("note_owner", nullValue())
                .body("due_at", equalTo("2026-01-31T09:00:00Z"));
    }

    @Test
    void aSmallBodyMayComeInPieces() {
        // Given
        var pieces = new ByteArrayInputStream(BadInputIT.VALID.getBytes(StandardCharsets.UTF_8));

        // When
        var answer = alice().contentType("application/json").body(pieces).post("/api/notes");

        // Then
        answer.then().statusCode(200).body("title", equalTo("Milk"));
    }

    @ParameterizedTest
    @CsvSource({"/api/notes, no-store, frame-ancestors 'none'", "/api/nowhere, no-store, frame-ancestors 'none'"})
    void everyAnswerCarriesTheSecurityHeaders(String path, String cache, String policy) {
        // When
        var answer = alice().get(path);

        // Then
        answer.then()
                .header("Cache-Control", equalTo(cache))
                .header("Content-Security-Policy", containsString(policy))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    private static RequestSpecification alice() {
        return given().auth()
                .oauth2(TestTokens.person("alice").roles("requester").token());
    }
}
