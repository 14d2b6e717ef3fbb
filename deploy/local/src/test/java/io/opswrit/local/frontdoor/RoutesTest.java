package io.opswrit.local.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final Routes routes =
            Routes.parse(List.of("/=a:1", "/approvals=b:2", "/api/approvals=b:2", "/audit=c:3", "/api/audit=c:3"));

    @ParameterizedTest
    @CsvSource({
        "/, a:1",
        "/requests/7, a:1",
        "/api/requests, a:1",
        "/assets/style.css, a:1",
        "/approvals, b:2",
        "/approvals/7, b:2",
        "/api/approvals/7/approve, b:2",
        "/audit/, c:3",
        "/api/audit/export, c:3",
        "/approvalsx, a:1",
        "/api/auditors, a:1"
    })
    void theLongestPrefixOfWholeSegmentsWins(String path, String expected) {
        // When
        var replicas = routes.replicas(path);

        // Then
        assertThat(replicas).singleElement().hasToString(expected);
    }

    @Test
    void eachReplicaComesFirstInItsTurn() {
        // Given
        var two = Routes.parse(List.of("/=a:1,b:2"));

        // When
        var asked = Stream.generate(() -> two.replicas("/").toString()).limit(3);

        // Then
        assertThat(asked).containsExactly("[a:1, b:2]", "[b:2, a:1]", "[a:1, b:2]");
    }
}
