package io.opswrit.delivery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTest {

    private static final String REQUEST = "01938e1c-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "the request 01938e1c-0000-7000-8000-000000000001, the request <request>",
        "another id 01938e1c-0000-7000-8000-000000000002, another id <id>",
        "2026-11-23T08:15:30.123456Z, <time>",
        "2026-11-23 08:15:30.123456+00, <time>",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, <trace>",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, <digest>",
        "approved by bob at level 2, approved by bob at level 2"
    })
    void whatIsMadeAnewIsReplacedAndNothingElse(String text, String expected) {
        // When
        String normalized = Normalized.text(text, REQUEST);

        // Then
        assertThat(normalized).isEqualTo(expected);
    }
}
