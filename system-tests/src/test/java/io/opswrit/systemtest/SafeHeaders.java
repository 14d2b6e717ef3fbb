package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.Map;

/** The headers without which no page of ours may be answered. */
final class SafeHeaders {

    private SafeHeaders() {}

    static void check(Response answer) {
        Map<String, String> headers = answer.allHeaders();
        assertThat(headers.get("content-security-policy"))
                .as("policy of %s", answer.url())
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "data:", "*");
        assertThat(headers)
                .as("headers of %s", answer.url())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "same-origin");
    }
}
