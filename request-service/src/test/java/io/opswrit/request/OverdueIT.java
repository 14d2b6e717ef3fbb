package io.opswrit.request;

import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.delivery.testing.TestDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the service says of requests that nobody moves, on the management port. */
@QuarkusTest
class OverdueIT extends TestParts {

    private static final String CHECK = "checks.find { it.name == 'requests' }.";

    @TestHTTPResource(value = "/health/well", management = true)
    String health;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @AfterEach
    void forget() {
        TestDatabase.execute("delete from request where traceparent = 'overdue'");
    }

    @Test
    void healthTellsOfWhatShouldHaveEndedAndStaysUp() {
        // Given
        Instant now = Instant.now().truncatedTo(MILLIS);
        Instant oldest = now.minus(Duration.ofHours(30));
        keep(oldest, true);
        keep(now.minus(Duration.ofHours(26)), true);
        keep(now.minus(Duration.ofHours(24)), true);
        keep(now.minus(Duration.ofHours(40)), false);

        // When
        var answer = given().get(health);

        // Then
        answer.then()
                .statusCode(200)
                .body(CHECK + "status", equalTo("UP"))
                .body(CHECK + "data.overdue", equalTo(2))
                .body(CHECK + "data.oldest_submitted_at", equalTo(oldest.toString()));
    }

    @Test
    void whereAllIsWellThereIsNone() {
        // Given
        Api.submit(Api.ALICE, Api.DISKS);

        // When
        var answer = given().get(health);

        // Then
        answer.then()
                .body(CHECK + "data.overdue", equalTo(0))
                .body(CHECK + "data.oldest_submitted_at", equalTo("none"));
    }

    @Test
    void theSameIsAMetric() {
        // Given
        keep(Instant.now().minus(Duration.ofHours(26)), true);

        // When
        var shown = await().atMost(Duration.ofSeconds(30));

        // Then
        shown.until(() -> given().get(metrics).asString(), containsString("\nopswrit_requests_overdue 1.0"));
    }

    private static void keep(Instant submittedAt, boolean active) {
        UUID id = new UUID(submittedAt.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
        UUID like = Api.submit(Api.ALICE, Api.DISKS);
        List<String> changed = List.of(
                "'request_id', '" + id + "'",
                "'submitted_at', '" + submittedAt + "'",
                "'active', " + active,
                "'traceparent', 'overdue'");
        TestDatabase.execute("insert into request select (jsonb_populate_record(r, jsonb_build_object("
                + String.join(", ", changed) + "))).* from request r where r.request_id = '" + like + "'");
    }
}
