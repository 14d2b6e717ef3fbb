package io.opswrit.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void allPortsMoveWithTheFrontDoor() {
        // When
        var ports = Ports.withFrontDoor(18_080);

        // Then
        assertThat(ports.get(Port.FRONT_DOOR)).isEqualTo(18_080);
        assertThat(ports.get(Port.KAFKA)).isEqualTo(19_092);
        assertThat(ports.get(Port.SMTP)).isEqualTo(11_025);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7_000, 65_000})
    void aFrontDoorThatLeavesNoRoomForTheOthersIsRefused(int frontDoor) {
        // When
        var attempt = assertThatThrownBy(() -> Ports.withFrontDoor(frontDoor));

        // Then
        attempt.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Choose one from");
    }

    @Test
    void freePortsAreAllDifferent() {
        // When
        var ports = Ports.free();

        // Then
        assertThat(Arrays.stream(Port.values()).map(ports::get)).doesNotHaveDuplicates();
    }

    @Test
    void replicasHavePortsOfTheirOwn() {
        // Given
        var ports = Ports.withFrontDoor(8_080);

        // When
        var everything = Stream.concat(
                Arrays.stream(Port.values()).map(ports::get),
                Stream.of(Port.REQUEST, Port.AUDIT, Port.AUDIT_MANAGEMENT)
                        .flatMap(port -> IntStream.rangeClosed(2, Ports.MOST_REPLICAS)
                                .mapToObj(replica -> ports.get(port, replica))));

        // Then
        assertThat(everything).doesNotHaveDuplicates().contains(8_181, 8_284, 9_384);
    }

    @Test
    void thePortOfAReplicaCountsWhenItRuns() throws Exception {
        // Given
        var ports = Ports.free();
        try (var _ = new ServerSocket(ports.get(Port.AUDIT, 2), 1, InetAddress.getLoopbackAddress())) {
            // When
            var taken = ports.taken(Stream.of(Port.AUDIT, Port.KAFKA), 2);

            // Then
            assertThat(taken).containsExactly(Port.AUDIT);
            assertThat(ports.taken(Stream.of(Port.AUDIT))).isEmpty();
        }
    }

    @Test
    void aPortThatSomebodyListensOnIsTaken() throws Exception {
        // Given
        var ports = Ports.free();
        try (var _ = new ServerSocket(ports.get(Port.KAFKA), 1, InetAddress.getLoopbackAddress())) {
            // When
            var taken = ports.taken(Stream.of(Port.KAFKA, Port.POSTGRES));

            // Then
            assertThat(taken).containsExactly(Port.KAFKA);
        }
    }
}
