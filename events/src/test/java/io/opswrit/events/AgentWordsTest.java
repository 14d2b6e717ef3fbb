package io.opswrit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class AgentWordsTest {

    private static final Instant LAST = Instant.parse("2026-11-23T14:02:00Z");

    @ParameterizedTest
    @EnumSource(PingStatus.class)
    @NullSource
    void everyAgentHasWordsAndAShape(PingStatus ping) {
        // When
        var words = AgentWords.of(seen(ping));

        // Then
        assertThat(words.words()).isNotBlank();
        assertThat(words.tone()).isIn("good", "bad", "warn", "unknown");
        assertThat(words.shape()).hasSize(1);
        assertThat(words.online()).isEqualTo(ping == PingStatus.ONLINE);
        assertThat(words.next().isEmpty()).isEqualTo(words.online());
        assertThat(words.refused()).isEqualTo(ping == PingStatus.NOT_LISTED);
    }

    @Test
    void anAgentThatIsAwaySaysSinceWhenAndWhatThatMeans() {
        // When
        var words = AgentWords.of(seen(PingStatus.CONNECTION_LOST));

        // Then
        assertThat(words.words()).isEqualTo("Agent offline");
        assertThat(words.since()).isEqualTo(LAST);
        assertThat(words.next()).isEqualTo("The command will wait until it is back, or expire.");
    }

    private static FleetEvent.InstanceSeen seen(PingStatus ping) {
        return new FleetEvent.InstanceSeen(
                1,
                Actor.system("executor-service"),
                "i-0a1b2c3d4e5f67890",
                "web-1",
                Map.of(),
                "Linux",
                "Ubuntu",
                "24.04",
                ping,
                "3.3.987.0",
                LAST,
                LAST.plusSeconds(60));
    }
}
