package io.opswrit.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String WEB = "i-0f3a9c1d7e5b20001";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final Faults faults = new Faults(now::get);

    @Test
    void theSameSeedThrowsTheSameDice() {
        // Given
        var plan = "{\"seed\": 42, \"rules\": [{\"fault\": \"throttle\", \"percent\": 30}]}";
        faults.use(FaultPlanJson.read(plan));
        var first = strikes(1000);
        faults.use(FaultPlanJson.read(plan));
        // When
        var second = strikes(1000);
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(first.stream().filter(struck -> struck).count()).isBetween(250L, 350L);
        assertThat(faults.struck())
                .containsEntry(
                        "SendCommand throttle", first.stream().filter(it -> it).count());
    }

    @Test
    void anotherSeedThrowsOthers() {
        // Given
        faults.use(FaultPlanJson.read("{\"seed\": 1, \"rules\": [{\"fault\": \"throttle\", \"percent\": 30}]}"));
        var first = strikes(1000);
        faults.use(FaultPlanJson.read("{\"seed\": 2, \"rules\": [{\"fault\": \"throttle\", \"percent\": 30}]}"));
        // When
        var second = strikes(1000);
        // Then
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aRuleMeansOnlyWhomItNames() {
        // Given
        faults.use(FaultPlanJson.read("{\"rules\": [{\"operations\": [\"SendCommand\"], \"instances\": [\"" + WEB
                + "\"], \"comment\": \"^ow:\", \"fault\": \"throttle\"}]}"));
        // When
        var meant = faults.ofCall("SendCommand", List.of(WEB), "ow:1:1");
        // Then
        assertThat(meant.strike()).isPresent();
        assertThat(faults.ofCall("ListCommands", List.of(WEB), "ow:1:1").strike())
                .isEmpty();
        assertThat(faults.ofCall("SendCommand", List.of("i-0f3a9c1d7e5b20002"), "ow:1:1")
                        .strike())
                .isEmpty();
        assertThat(faults.ofCall("SendCommand", List.of(WEB), "other").strike()).isEmpty();
    }

    @Test
    void aBucketLetsItsBurstThroughAndFillsUpByItsRate() {
        // Given
        faults.use(FaultPlanJson.read("{\"rates\": {\"SendCommand\": {\"per_second\": 2, \"burst\": 3}}}"));
        var burst = strikes(4);
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(1)));
        // When
        var afterASecond = strikes(3);
        // Then
        assertThat(burst).containsExactly(false, false, false, true);
        assertThat(afterASecond).containsExactly(false, false, true);
    }

    private List<Boolean> strikes(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> faults.ofCall("SendCommand", List.of(WEB), "ow:1:1")
                        .strike()
                        .isPresent())
                .toList();
    }
}
