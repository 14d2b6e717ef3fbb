package io.opswrit.request.domain;

import static io.opswrit.request.OtherServices.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.Status;
import io.opswrit.request.OtherServices;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTest {

    private final Request restart = Alice.accepted(Alice.restartsNginx());
    private final Caller alice = Alice.with(Role.REQUESTER);

    @Test
    void highRiskWaitsAndLowRiskDoesNot() {
        // Given
        Submission harmless = Alice.checksDisks();

        // When
        Request disks = Alice.accepted(harmless);

        // Then
        assertThat(disks.status()).isEqualTo(Status.QUEUED);
        assertThat(restart.status()).isEqualTo(Status.PENDING_APPROVAL);
        assertThat(restart.progress().ran()).isNull();
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        // Given
        Request asked = after(restart, OtherServices.infoRequested(2));

        // When
        var change = asked.answer(alice.actor(), "alice@example.com", "OPS-7", NOON);

        // Then
        assertThat(change.events())
                .containsExactly(new RequestEvent.Answered(2, alice.actor(), OtherServices.QUESTION, "OPS-7"));
        assertThat(change.request().conversation().messages())
                .extracting(Message::text)
                .containsExactly("Which ticket is this?", "OPS-7");
        assertThatThrownBy(() -> change.request().answer(alice.actor(), "alice@example.com", "again", NOON))
                .isInstanceOf(NoOpenQuestion.class)
                .hasMessageContaining("answered already");
    }

    @Test
    void nothingIsAnsweredThatWasNotAsked() {
        // Given
        Request ended = after(restart, OtherServices.infoRequested(2), OtherServices.rejected(3));

        // When
        var pending = restart;

        // Then
        assertThatThrownBy(() -> pending.answer(alice.actor(), "a", "text", NOON))
                .isInstanceOf(NoOpenQuestion.class)
                .hasMessageContaining("PENDING_APPROVAL");
        assertThatThrownBy(() -> ended.answer(alice.actor(), "a", "text", NOON))
                .isInstanceOf(NoOpenQuestion.class)
                .hasMessageContaining("REJECTED");
    }

    @Test
    void theReviewIsTold() {
        // Given
        var signed = restart.accepted().signed();

        // When
        Request granted = after(
                restart, OtherServices.granted(2, signed, restart.accepted().digest()));

        // Then
        assertThat(granted.status()).isEqualTo(Status.QUEUED);
        assertThat(granted.progress().review().approvedBy()).isEqualTo("bob@example.com");
        assertThat(granted.progress().review().approvedAt()).isEqualTo(NOON);
    }

    @Test
    void anEndWithoutARunSaysSo() {
        // Given
        List<Event> ends = List.of(OtherServices.rejected(2), OtherServices.expired(2), OtherServices.withdrawn(2));

        // When
        List<Request> ended = ends.stream().map(end -> after(restart, end)).toList();

        // Then
        assertThat(ended)
                .extracting(Request::status)
                .containsExactly(Status.REJECTED, Status.EXPIRED, Status.CANCELLED);
        assertThat(ended).extracting(request -> request.progress().ran()).containsOnly(Ran.NO);
        assertThat(ended)
                .extracting(request -> request.progress().reason())
                .containsExactly("Not during the sale.", "Nobody decided within 24 hours.", "Changed my mind.");
    }

    @Test
    void theEndIsWrittenOnceAndHoldsNoNul() {
        // Given
        Request succeeded = after(restart, OtherServices.completed(restart.id(), Outcome.SUCCEEDED));

        // When
        Request again = after(succeeded, OtherServices.completed(restart.id(), Outcome.UNKNOWN));

        // Then
        assertThat(again).isSameAs(succeeded);
        assertThat(succeeded.progress().run().output().standard()).isEqualTo("out\uFFFDput");
        assertThat(succeeded.progress().run().exitCode()).isZero();
        assertThat(succeeded.progress().ran()).isEqualTo(Ran.YES);
    }

    @Test
    void whatIsNewCountsAndWhatIsNotDoesNot() {
        // Given
        Request running = after(restart, OtherServices.started(2));

        // When
        Request late = after(running, OtherServices.started(2));

        // Then
        assertThat(running.version()).isEqualTo(restart.version() + 1);
        assertThat(running.updatedAt()).isEqualTo(NOON);
        assertThat(late).isSameAs(running);
    }

    private static Request after(Request request, Event... events) {
        Request now = request;
        for (Event event : events) {
            now = now.after(event, NOON);
        }
        return now;
    }
}
