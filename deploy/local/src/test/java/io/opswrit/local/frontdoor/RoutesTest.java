package io.opswrit.local.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final Routes routes =
            Routes.parse(List.of("/=1", "/approvals=2", "/api/approvals=2", "/audit=3", "/api/audit=3"));

    @ParameterizedTest
    @CsvSource({
        "/, 1",
        "/requests/7, 1",
        "/api/requests, 1",
        "/assets/style.css, 1",
        "/approvals, 2",
        "/approvals/7, 2",
        "/api/approvals/7/approve, 2",
        "/audit/, 3",
        "/api/audit/export, 3",
        "/approvalsx, 1",
        "/api/auditors, 1"
    })
    void theLongestPrefixOfWholeSegmentsWins(String path, int expected) {
        // When
        var port = routes.port(path);

        // Then
        assertThat(port).isEqualTo(expected);
    }
}
