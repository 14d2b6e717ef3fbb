package io.opswrit.request;

import io.opswrit.edge.testing.EndpointMatrix;
import io.opswrit.edge.testing.OpenApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class EndpointsIT extends TestParts {

    private static final Set<String> VIEWERS = Set.of("requester", "approver", "operator", "auditor");
    private static final Set<String> EVERYBODY = Set.of("requester", "approver", "operator", "auditor", "delegate");

    @TestFactory
    Stream<DynamicTest> everyEndpointByEverybody() {
        return EndpointMatrix.tests(Map.ofEntries(
                Map.entry("POST /api/requests", Set.of("requester")),
                Map.entry("POST /api/requests/preview", Set.of("requester")),
                Map.entry("GET /api/requests", VIEWERS),
                Map.entry("GET /api/requests/{id}", VIEWERS),
                Map.entry("GET /api/requests/{id}/events", VIEWERS),
                Map.entry("POST /api/requests/{id}/answers", Set.of("requester")),
                Map.entry("POST /api/requests/{id}/cancel", Set.of("requester", "operator")),
                Map.entry("POST /api/requests/{id}/settle", Set.of("operator")),
                Map.entry("GET /api/catalogue", EVERYBODY),
                Map.entry("GET /api/catalogue/{command_type}", EVERYBODY),
                Map.entry("GET /api/me", EVERYBODY)));
    }

    @Test
    void theApiIsTheCommittedOne() {
        // Given
        Path committed = Path.of("openapi.json");

        // When
        var served = OpenApiDocument.served();

        // Then
        served.assertSameAs(committed);
    }
}
