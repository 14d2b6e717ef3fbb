package io.opswrit.request.domain;

import static io.opswrit.request.OtherServices.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.RequestEvent;
import io.opswrit.request.OtherServices;
import org.junit.jupiter.api.Test;

class CancelTest {

    private final Request restart = Alice.accepted(Alice.restartsNginx());
    private final Caller alice = Alice.with(Role.REQUESTER);

    @Test
    void cancellingTwiceIsCancellingOnce() {
        // Given
        var first = restart.cancel(alice.actor(), "not needed", NOON);

        // When
        var second = first.request().cancel(alice.actor(), "really", NOON.plusSeconds(9));

        // Then
        assertThat(first.events()).containsExactly(new RequestEvent.CancelRequested(2, alice.actor(), "not needed"));
        assertThat(second.events()).isEmpty();
        assertThat(second.request()).isEqualTo(first.request());
    }

    @Test
    void whatCouldNotBeStoppedCanBeAskedForAgainOnce() {
        // Given
        Request asked = after(restart, OtherServices.started(2))
                .cancel(alice.actor(), "not needed", NOON)
                .request();
        Request failed = after(asked, OtherServices.cancelFailed(3));

        // When
        var again = failed.cancel(alice.actor(), "really", NOON.plusSeconds(9));

        // Then
        assertThat(failed.progress().reason()).isEqualTo("It had finished by then.");
        assertThat(again.events()).containsExactly(new RequestEvent.CancelRequested(3, alice.actor(), "really"));
        assertThat(again.request().intake().cancelRequestedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(again.request().progress().reason()).isNull();
        assertThat(again.request()
                        .cancel(alice.actor(), "third", NOON.plusSeconds(10))
                        .events())
                .isEmpty();
    }

    @Test
    void whatEndedCannotBeCancelledEvenIfThatWasAskedBefore() {
        // Given
        Request asked = restart.cancel(alice.actor(), "not needed", NOON).request();
        Request ended = after(asked, OtherServices.completed(restart.id(), Outcome.SUCCEEDED));

        // When
        var fact = assertThatThrownBy(() -> ended.cancel(alice.actor(), null, NOON));

        // Then
        fact.isInstanceOf(AlreadyEnded.class).hasMessageContaining("SUCCEEDED");
    }

    @Test
    void whatEndedCannotBeCancelled() {
        // Given
        Request rejected = after(restart, OtherServices.rejected(2));

        // When
        var fact = assertThatThrownBy(() -> rejected.cancel(alice.actor(), null, NOON));

        // Then
        fact.isInstanceOf(AlreadyEnded.class).hasMessageContaining("REJECTED");
    }

    private static Request after(Request request, Event... events) {
        Request now = request;
        for (Event event : events) {
            now = now.after(event, NOON);
        }
        return now;
    }
}
