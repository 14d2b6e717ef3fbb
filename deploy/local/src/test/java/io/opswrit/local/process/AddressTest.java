package io.opswrit.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void hostAndPortAreRead() {
        // When
        var address = Address.parse("request-service:8080");

        // Then
        assertThat(address).isEqualTo(new Address("request-service", 8080)).hasToString("request-service:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8080", ":8080", "host", "host:", "host:http", "host:123456"})
    void anythingElseIsRefused(String text) {
        // When
        var attempt = assertThatThrownBy(() -> Address.parse(text));

        // Then
        attempt.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("host:port");
    }
}
