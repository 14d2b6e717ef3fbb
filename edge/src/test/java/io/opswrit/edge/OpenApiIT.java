package io.opswrit.edge;

import io.opswrit.edge.testing.OpenApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class OpenApiIT {

    @Test
    void theApiIsTheCommittedOne() {
        // Given
        var committed = Path.of("src/test/resources/notes-openapi.json");

        // When
        var served = OpenApiDocument.served();

        // Then
        served.assertSameAs(committed);
    }
}
