package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Exchange;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.usecase.ShowCard.Card;
import io.opswrit.catalogue.Effect;
import io.opswrit.events.Asked;
import io.opswrit.events.Instance;
import io.opswrit.events.StatusWords;
import io.opswrit.writ.Order;
import java.util.List;
import java.util.UUID;

/**
 * What a card shows.
 *
 * @param now where it stands
 * @param clock null once it has ended
 * @param outcome null until it has ended
 * @param lastTime null when the command never ran here, as far as anybody remembers
 */
record CardView(
        UUID id,
        int version,
        String sentence,
        StatusWords now,
        Clock clock,
        OutcomeView outcome,
        Order order,
        Instance instance,
        LastTimeView lastTime,
        List<Asked> asked,
        List<Exchange> thread,
        String digest,
        Bar bar) {

    static CardView of(Card card, boolean approver) {
        Task task = card.task();
        Order order = task.order();
        return new CardView(
                order.requestId(),
                card.run().version(),
                Sentences.asks(task, card.instance()),
                Stage.of(task, card.run().execution(), card.run().result()),
                Clock.of(task),
                OutcomeView.of(task, card.run()),
                order,
                card.instance(),
                LastTimeView.of(card.lastTime()),
                task.escalation().asked(),
                card.shown().thread(),
                task.signedOrder().digest(),
                Bar.of(task, card.instance(), card.standing(), approver));
    }

    /** Whether nothing will change on it any more. */
    public boolean finished() {
        return outcome != null && (!outcome.approved() || outcome.result() != null);
    }

    /** What the page says when it opens its stream. */
    public String seen() {
        return Sent.of(this).toString();
    }

    public String path() {
        return "/approvals/" + id;
    }

    public String outputPath() {
        return path() + "/output";
    }

    public String errorPath() {
        return path() + "/error";
    }

    public String parameters() {
        return Difference.parameters(order.parameters());
    }

    public String requester() {
        return Sentences.name(order.requester());
    }

    /** @return null when the requester sent it themselves */
    public String submitter() {
        return Sentences.submittedByAnother(order) ? Sentences.name(order.submitter()) : null;
    }

    public String submitterEmail() {
        return order.submitter().email();
    }

    public boolean changes() {
        return order.effect() == Effect.CHANGES;
    }
}
