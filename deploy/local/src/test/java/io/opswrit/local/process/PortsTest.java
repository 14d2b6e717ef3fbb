package io.opswrit.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
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
