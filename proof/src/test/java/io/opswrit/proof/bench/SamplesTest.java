package io.opswrit.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void percentilesAreValuesThatWereSeen() {
        // When
        var samples = Samples.of(LongStream.rangeClosed(1, 200).map(n -> 201 - n));

        // Then
        assertThat(samples.p50()).isEqualTo(101);
        assertThat(samples.p99()).isEqualTo(199);
        assertThat(samples.percentile(1)).isEqualTo(200);
    }

    @Test
    void nothingSeenIsNoLatencyOfZero() {
        assertThat(Samples.of(LongStream.empty()).p50()).isEqualTo(-1);
    }
}
