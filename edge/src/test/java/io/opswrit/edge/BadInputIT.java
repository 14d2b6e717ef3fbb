package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.edge.testing.BadInputs;
import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class BadInputIT {

    static final String VALID = """
            {"title": "Milk", "copies": 2, "pinned": true, "colour": "RED", "due_at": "2026-01-31T09:00:00Z",
             "labels": {"shop": "near"}, "tags": ["a", "b"], "note_owner": {"full_name": "Alice"}}""";

    @Test
    void theValidBodyIsReadOnTheEventLoop() {
        // Given
        var alice = TestTokens.person("alice").roles("requester");

        // When
        var answer = given().auth()
                .oauth2(alice.token())
                .contentType("application/json")
                .body(VALID)
                .post("/api/notes");

        // Then
        answer.then().statusCode(200).body("note_owner.full_name", equalTo("Alice"));
    }

    @TestFactory
    Stream<DynamicTest> everyBadBodyIsRefused() {
        return BadInputs.tests("/api/notes", TestTokens.person("alice").roles("requester"), VALID, () -> "no state");
    }
}
