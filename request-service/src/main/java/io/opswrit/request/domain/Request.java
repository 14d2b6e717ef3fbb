package io.opswrit.request.domain;

import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Event;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.Status;
import io.opswrit.events.Storable;
import io.opswrit.request.domain.Message.Kind;
import io.opswrit.writ.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request from submission to its end: decides what may still be answered or cancelled, and takes in what the other
 * services say about it.
 *
 * @param version counts the changes that somebody who looks at the request can see
 */
public record Request(
        AcceptedOrder accepted,
        Progress progress,
        Conversation conversation,
        Intake intake,
        int version,
        Instant updatedAt) {

    /** A decision: the request as it is now, and what is to be published about it. */
    public record Change(Request request, List<RequestEvent> events) {}

    public static Change submit(AcceptedOrder accepted, Actor actor) {
        Intake intake = Intake.submitted();
        var submitted = new RequestEvent.Submitted(intake.revision(), actor, accepted.signed(), accepted.digest());
        return new Change(first(accepted), List.of(submitted));
    }

    /** @return the request as it was when it had just been accepted */
    public static Request first(AcceptedOrder accepted) {
        Order order = accepted.order();
        return new Request(
                accepted, Progress.of(order), Conversation.silent(), Intake.submitted(), 1, order.submittedAt());
    }

    public UUID id() {
        return accepted.requestId();
    }

    public Order order() {
        return accepted.order();
    }

    public Status status() {
        return progress.status();
    }

    public boolean ended() {
        return status().terminal();
    }

    /** @return what waits for an answer by now */
    public Optional<UUID> openQuestion() {
        return status() == Status.INFO_REQUESTED ? conversation.openQuestion() : Optional.empty();
    }

    /** Whether it was asked to stop, and what came of that is still open. */
    public boolean stopping() {
        return !ended() && intake.cancelRequestedAt() != null && !progress.cancelFailed();
    }

    /** @throws NoOpenQuestion when nothing was asked, or the question has its answer already */
    public Change answer(Actor actor, String by, String text, Instant now) {
        UUID question = openQuestion().orElseThrow(() -> new NoOpenQuestion(this));
        Intake next = intake.next();
        var answered = new RequestEvent.Answered(next.revision(), actor, question, text);
        Conversation longer = conversation.with(new Message(Kind.ANSWER, question, by, now, text));
        return new Change(
                new Request(accepted, progress, longer, next, version, updatedAt).touched(now), List.of(answered));
    }

    /**
     * Asking again while that is being tried changes nothing; once it has failed, it is asked anew.
     *
     * @throws AlreadyEnded when there is nothing left to stop
     */
    public Change cancel(Actor actor, String reason, Instant now) {
        if (ended()) {
            throw new AlreadyEnded(this);
        }
        if (stopping()) {
            return new Change(this, List.of());
        }
        Intake next = intake.cancelRequested(now);
        var asked = new RequestEvent.CancelRequested(next.revision(), actor, reason);
        return new Change(
                new Request(accepted, progress.cancelOpen(), conversation, next, version, updatedAt).touched(now),
                List.of(asked));
    }

    /**
     * Writes down what an operator found out; a later finding takes the place of an earlier one.
     *
     * @throws NotUnknown when everybody knows how it ended, or it has not ended yet
     */
    public Change settle(Actor actor, Settlement found) {
        if (status() != Status.UNKNOWN) {
            throw new NotUnknown(status());
        }
        Intake next = intake.settled(found);
        var settled = new RequestEvent.Settled(next.revision(), actor, found.ran(), found.reason());
        return new Change(
                new Request(accepted, progress, conversation, next, version, updatedAt).touched(found.at()),
                List.of(settled));
    }

    /** @return the request as it is after a fact of another service; the same one when the fact says nothing new */
    public Request after(Event event, Instant at) {
        Progress further = progress.after(event, at);
        Conversation longer = event instanceof ApprovalEvent.InfoRequested asked
                ? conversation.with(new Message(
                        Kind.QUESTION, asked.questionId(), asked.actor().shown(), at, Storable.text(asked.question())))
                : conversation;
        return further.equals(progress) && longer.equals(conversation)
                ? this
                : new Request(accepted, further, longer, intake, version, updatedAt).touched(at);
    }

    private Request touched(Instant at) {
        Instant latest = at.isAfter(updatedAt) ? at : updatedAt;
        return new Request(accepted, progress, conversation, intake, version + 1, latest);
    }
}
