package io.opswrit.approval;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.opswrit.approval.testing.ReviewTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the service says of itself on the management port. */
@QuarkusTest
@ReviewTest
class OverdueIT {

    @TestHTTPResource(value = "/health/well", management = true)
    String health;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Test
    void healthTellsHowManyTasksAreOverdueAndStaysUp() {
        // Given
        String check = "checks.find { it.name == 'approval' }.";

        // When
        var answer = given().get(health);

        // Then
        answer.then()
                .statusCode(200)
                .body(check + "status", equalTo("UP"))
                .body(check + "data.tasks_past_deadline", notNullValue());
    }

    @Test
    void theSameIsAMetric() {
        // Given
        String name = "opswrit_approval_tasks_overdue";

        // When
        var answer = given().get(metrics);

        // Then
        answer.then().statusCode(200).body(containsString(name));
    }
}
