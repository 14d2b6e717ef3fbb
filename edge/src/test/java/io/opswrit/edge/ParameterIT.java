package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class ParameterIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=x        | limit   | must be a whole number",
                "limit=1.5      | limit   | must be a whole number",
                "limit=0        | limit   | must be from 1 to 200",
                "limit=201      | limit   | must be from 1 to 200",
                "after=%21      | after   | is not a value of next",
                "after=a%00     | after   | holds the control character U+0000",
                "since=today    | since   | must be a time like",
                "colour=red     | colour  | must be one of RED, GREEN",
                "pinned=yes     | pinned  | must be true or false",
                "other=a%1Bb    | other   | holds the control character U+001B"
            })
    void aBadParameterIsNamed(String query, String field, String message) {
        // When
        var answer = alice().urlEncodingEnabled(false).get("/api/notes?" + query);

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:opswrit:problem:invalid-request"))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(message));
    }

    @ParameterizedTest
    @CsvSource({"nonsense, 404", "a%00b, 400", "%1B, 400"})
    void aBadAddressIsRefused(String id, int status) {
        // When
        var answer = alice().urlEncodingEnabled(false).get("/api/notes/" + id);

        // Then
        answer.then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void goodParametersAreRead() {
        // When
        var answer = alice().get("/api/notes?limit=200&since=2026-01-31T09:00:00Z&colour=RED&pinned=true");

        // Then
        answer.then().statusCode(200).body("items.size()", equalTo(NoteResource.STORED));
    }

    @Test
    void anEmptyParameterIsAsGoodAsNone() {
        // When
        var answer = alice().get("/api/notes?limit=&after=&since=&colour=&pinned=");

        // Then
        answer.then().statusCode(200).body("items.size()", equalTo(50));
    }

    @Test
    void theWholeListIsWalkedPageByPage() {
        // Given
        var seen = new ArrayList<Integer>();

        // When
        for (String next = ""; next != null; ) {
            var page = alice().get("/api/notes?limit=50" + next).then().statusCode(200);
            List<Integer> items = page.extract().path("items");
            String after = page.extract().path("next");
            seen.addAll(items);
            next = after == null ? null : "&after=" + after;
        }

        // Then
        assertThat(seen)
                .isEqualTo(IntStream.range(0, NoteResource.STORED).boxed().toList());
    }

    @Test
    void thePreferredWaitIsRead() {
        // When
        var answer = alice().header("Prefer", "wait=30").get("/api/notes/wait");

        // Then
        answer.then().statusCode(200).body(equalTo("PT30S"));
    }

    private static RequestSpecification alice() {
        return given().auth()
                .oauth2(TestTokens.person("alice").roles("requester").token());
    }
}
