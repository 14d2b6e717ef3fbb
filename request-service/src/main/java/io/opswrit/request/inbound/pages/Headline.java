package io.opswrit.request.inbound.pages;

import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import io.opswrit.writ.Order;
import io.opswrit.writ.Person;

/**
 * How a request stands, in one sentence for the one who looks.
 *
 * @param next what happens now, or what to do
 */
record Headline(StatusWords status, String words, String sentence, String next) {

    static Headline of(Caller caller, Request request, String instance) {
        StatusWords status =
                StatusWords.of(request.status(), request.progress().run().exitCode());
        return new Headline(
                status,
                words(caller, request, status),
                sentence(caller, request, instance),
                next(caller, request, status));
    }

    private static String words(Caller caller, Request request, StatusWords status) {
        if (request.status() != Status.INFO_REQUESTED) {
            return status.words();
        }
        if (request.openQuestion().isEmpty()) {
            return "Answered";
        }
        return caller.owns(request)
                ? status.words()
                : "Question for " + request.order().requester().name();
    }

    private static String sentence(Caller caller, Request request, String instance) {
        Order order = request.order();
        boolean self = caller.person().is(order.requester());
        String subject = self ? "you" : order.requester().name();
        String asks = request.ended() ? "asked" : self ? "ask" : "asks";
        return "%s %s to %s on %s%s".formatted(subject, asks, order.summary(), instance, sentBy(caller, order));
    }

    private static String sentBy(Caller caller, Order order) {
        Person submitter = order.submitter();
        if (submitter.is(order.requester())) {
            return "";
        }
        return caller.person().is(submitter) ? " (sent by you)" : " (sent by " + submitter.name() + ")";
    }

    private static String next(Caller caller, Request request, StatusWords status) {
        if (request.status() != Status.INFO_REQUESTED) {
            return status.next();
        }
        if (request.openQuestion().isEmpty()) {
            return "The answer is on its way to the approvers.";
        }
        return caller.owns(request)
                ? "An approver waits for your answer; the clock stands still until then."
                : "An approver waits for the requester's answer; the clock stands still until then.";
    }

    public String label() {
        return words + ":";
    }
}
