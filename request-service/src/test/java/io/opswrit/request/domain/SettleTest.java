package io.opswrit.request.domain;

import static io.opswrit.request.OtherServices.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.Status;
import io.opswrit.request.OtherServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettleTest {

    private static final Settlement FOUND =
            new Settlement(Ran.YES, "It stands in the journal.", "olga@example.com", NOON);

    private final Request restart = Alice.accepted(Alice.restartsNginx());
    private final Caller olga = Alice.with(Role.OPERATOR);

    @Test
    void standsBesideTheOutcomeAndChangesNothing() {
        // Given
        Request unknown = ended(Outcome.UNKNOWN);

        // When
        var change = unknown.settle(olga.actor(), FOUND);

        // Then
        assertThat(change.events())
                .containsExactly(new RequestEvent.Settled(2, olga.actor(), Ran.YES, "It stands in the journal."));
        assertThat(change.request().intake().settlement()).isEqualTo(FOUND);
        assertThat(change.request().status()).isEqualTo(Status.UNKNOWN);
        assertThat(change.request().progress()).isEqualTo(unknown.progress());
        assertThat(change.request().version()).isEqualTo(unknown.version() + 1);
    }

    @Test
    void aLaterFindingTakesThePlaceOfAnEarlierOne() {
        // Given
        Request settled = ended(Outcome.UNKNOWN).settle(olga.actor(), FOUND).request();
        var later = new Settlement(Ran.NO, "That was another restart.", "olga@example.com", NOON.plusSeconds(60));

        // When
        var change = settled.settle(olga.actor(), later);

        // Then
        assertThat(change.request().intake().settlement()).isEqualTo(later);
        assertThat(change.events())
                .containsExactly(new RequestEvent.Settled(3, olga.actor(), Ran.NO, "That was another restart."));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void whatIsKnownCannotBeSettled(Outcome outcome) {
        // Given
        Request ended = ended(outcome);

        // When
        var fact = assertThatThrownBy(() -> ended.settle(olga.actor(), FOUND));

        // Then
        fact.isInstanceOf(NotUnknown.class).hasMessageContaining(outcome.name());
    }

    private Request ended(Outcome outcome) {
        return restart.after(OtherServices.completed(restart.id(), outcome), NOON);
    }
}
