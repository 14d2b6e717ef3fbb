package io.opswrit.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

    private static final String PEER = "10.0.0.1";

    @ParameterizedTest
    @CsvSource({
        "1, '192.0.2.7', 192.0.2.7",
        "1, 'forged, 192.0.2.7', 192.0.2.7",
        "1, '2001:db8::7', 2001:db8::7",
        "2, 'forged, 192.0.2.7, 10.0.0.2', 192.0.2.7",
        "2, '192.0.2.7', 10.0.0.1",
        "1, '192.0.2.7, <script>', 10.0.0.1",
        "1, '', 10.0.0.1"
    })
    void onlyWhatOurProxiesWroteIsBelieved(int proxies, String header, String address) {
        // When
        var believed = new CallerAddress(proxies).believed(List.of(header), PEER);

        // Then
        assertThat(believed).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"1, 192.0.2.7", "2, 203.0.113.9", "3, 10.0.0.1"})
    void severalHeadersAreOneList(int proxies, String address) {
        // Given
        var headers = List.of("203.0.113.9", "192.0.2.7");

        // When
        var believed = new CallerAddress(proxies).believed(headers, PEER);

        // Then
        assertThat(believed).isEqualTo(address);
    }
}
