package io.opswrit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What is not an IPv4 address or range is taken for a host name and looked up in DNS at each request. */
class TrustedProxiesTest {

    private static final String SETTING = "quarkus.http.proxy.trusted-proxies";

    @Test
    void noneIsLookedUpUnlessSomebodyNamesOne() throws IOException {
        // Given
        var properties = new Properties();
        try (var file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(file);
        }

        // When
        var trusted = List.of(properties
                .getProperty(SETTING)
                .replaceFirst("^\\$\\{TRUSTED_PROXIES:(.*)}$", "$1")
                .split(","));

        // Then
        assertThat(trusted).isNotEmpty().allMatch(each -> each.matches("[0-9.]+(/[0-9]+)?"), "an address or a range");
    }
}
