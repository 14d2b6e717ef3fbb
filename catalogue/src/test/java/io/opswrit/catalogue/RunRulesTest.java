package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RunRulesTest {

    @Test
    void haveDefaults() {
        // When
        RunRules rules = rulesOf(CatalogueLines.right());

        // Then
        assertThat(rules.guarded()).isTrue();
        assertThat(rules.offline()).isEqualTo(Offline.SEND);
        assertThat(rules.startWindow()).isEqualTo(Duration.ofSeconds(60));
        assertThat(rules.totalTimeout()).isEqualTo(Duration.ofSeconds(360));
        assertThat(rules.redactions()).isEmpty();
    }

    @Test
    void areReadFromTheEntry() {
        // Given
        CatalogueLines entry = CatalogueLines.right()
                .with(
                        9,
                        "usual_duration_seconds: 20",
                        "start_window_seconds: 600",
                        "total_timeout_seconds: 400",
                        "guard: false",
                        "offline: refuse",
                        "redact: ['pin=([0-9]+)']");

        // When
        RunRules rules = rulesOf(entry);

        // Then
        assertThat(rules.guarded()).isFalse();
        assertThat(rules.offline()).isEqualTo(Offline.REFUSE);
        assertThat(rules.startWindow()).isEqualTo(Duration.ofSeconds(600));
        assertThat(rules.totalTimeout()).isEqualTo(Duration.ofSeconds(400));
        assertThat(rules.redactions()).extracting(Pattern::pattern).containsExactly("pin=([0-9]+)");
    }

    private static RunRules rulesOf(CatalogueLines entry) {
        return entry.parse().find("RestartService").orElseThrow().run();
    }
}
