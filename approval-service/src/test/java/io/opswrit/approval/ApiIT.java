package io.opswrit.approval;

import static io.opswrit.approval.testing.Persona.BOB;

import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.BadInputs;
import io.opswrit.edge.testing.EndpointMatrix;
import io.opswrit.edge.testing.OpenApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The HTTP API as a whole: who may use it, what it refuses to take, what it says of itself. */
@QuarkusTest
@ReviewTest
class ApiIT {

    private static final Set<String> READERS = Set.of("approver", "operator", "auditor");
    private static final Set<String> DECIDERS = Set.of("approver");
    private static final String TASK = "/api/approvals/{request_id}";

    /** The clock reads on, so a task may move by itself: only what a call can change is compared. */
    private static final Supplier<List<String>> DECISIONS =
            () -> TestDatabase.rows("select (select count(*) from vote), (select count(*) from question),"
                    + " (select count(*) from task where state = 'INFO_REQUESTED')");

    @TestFactory
    Stream<DynamicTest> everyEndpointWithEveryRole() {
        return EndpointMatrix.tests(Map.of(
                "GET /api/approvals",
                READERS,
                "GET " + TASK,
                READERS,
                "POST " + TASK + "/approve",
                DECIDERS,
                "POST " + TASK + "/reject",
                DECIDERS,
                "POST " + TASK + "/request-info",
                DECIDERS));
    }

    @TestFactory
    Stream<DynamicTest> badApprovals() {
        var review = Review.opened();
        return BadInputs.tests(
                path(review, "approve"),
                BOB.token(),
                "{\"order_digest\":\"" + review.digest() + "\",\"comment\":\"Fine.\"}",
                DECISIONS);
    }

    @TestFactory
    Stream<DynamicTest> badRejections() {
        return BadInputs.tests(path(Review.opened(), "reject"), BOB.token(), "{\"comment\":\"No.\"}", DECISIONS);
    }

    @TestFactory
    Stream<DynamicTest> badQuestions() {
        return BadInputs.tests(
                path(Review.opened(), "request-info"), BOB.token(), "{\"question\":\"Why?\"}", DECISIONS);
    }

    @Test
    void theApiIsTheCommittedOne() {
        // Given
        var committed = Path.of("openapi.yaml");

        // When
        var served = OpenApiDocument.served();

        // Then
        served.assertSameAs(committed);
    }

    private static String path(Review review, String verb) {
        return "/api/approvals/" + review.id() + "/" + verb;
    }
}
