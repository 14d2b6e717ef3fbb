package io.opswrit.edge;

import io.opswrit.edge.testing.EndpointMatrix;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class EndpointMatrixIT {

    @TestFactory
    Stream<DynamicTest> everyEndpointByEverybody() {
        return EndpointMatrix.tests(Map.of(
                "POST /api/notes", Set.of("requester"),
                "GET /api/notes", Set.of("requester", "auditor"),
                "GET /api/notes/{id}", Set.of("requester", "auditor"),
                "GET /api/notes/me", Set.of("requester", "auditor"),
                "GET /api/notes/wait", Set.of("requester"),
                "GET /api/notes/forgotten", Set.of()));
    }
}
