package io.opswrit.request.inbound.pages;

import static io.opswrit.request.OtherServices.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Instance;
import io.opswrit.events.PingStatus;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Fleet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The form offers what a command may run on. */
class NewRequestChoicesTest {

    private static final Caller ANYBODY = new Caller(null, true, Set.of(), null, null);

    @Test
    void anInstanceThatWouldBeRefusedIsNotOffered() {
        // Given
        var fleet = new Fleet(List.of(
                instance("i-0a1b2c3d4e5f60001", PingStatus.ONLINE),
                instance("i-0a1b2c3d4e5f60002", PingStatus.NOT_LISTED),
                instance("i-0a1b2c3d4e5f60003", PingStatus.CONNECTION_LOST)));

        // When
        var choices = NewRequestChoices.of(List.of(), ANYBODY, fleet);

        // Then
        assertThat(choices.instances())
                .extracting(NewRequestChoices.Choice::value)
                .containsExactly("i-0a1b2c3d4e5f60001", "i-0a1b2c3d4e5f60003");
        assertThat(choices.more()).isZero();
    }

    @Test
    void aLongListSaysHowManyMoreThereAre() {
        // Given
        var many = IntStream.range(0, 203)
                .mapToObj(number -> instance("i-%017x".formatted(number), PingStatus.ONLINE))
                .toList();

        // When
        var choices = NewRequestChoices.of(List.of(), ANYBODY, new Fleet(many));

        // Then
        assertThat(choices.instances()).hasSize(200);
        assertThat(choices.more()).isEqualTo(3);
    }

    private static Instance instance(String id, PingStatus ping) {
        return Instance.seen(id, seen(1, id, id, ping));
    }
}
