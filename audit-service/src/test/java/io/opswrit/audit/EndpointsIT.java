package io.opswrit.audit;

import io.opswrit.audit.testing.AuditTest;
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
@AuditTest
class EndpointsIT {

    @TestFactory
    Stream<DynamicTest> everyEndpointByEverybody() {
        return EndpointMatrix.tests(Map.of(
                "GET /api/audit/records", Set.of("auditor"),
                "GET /api/audit/records/{request_id}", Set.of("requester", "approver", "operator", "auditor"),
                "GET /api/audit/records/{request_id}/entries", Set.of("auditor"),
                "GET /api/audit/export", Set.of("auditor")));
    }

    @Test
    void theApiIsTheCommittedOne() {
        // Given
        Path committed = Path.of("openapi.yaml");

        // When
        OpenApiDocument served = OpenApiDocument.served();

        // Then
        served.assertSameAs(committed);
    }
}
