package io.opswrit.local.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        var service = routes.service(path);

        // Then
        assertThat(service).hasToString(expected);
    }
}
