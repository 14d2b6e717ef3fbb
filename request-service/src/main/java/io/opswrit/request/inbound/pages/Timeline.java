package io.opswrit.request.inbound.pages;

import io.opswrit.edge.page.Words;
import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import io.opswrit.request.domain.Message;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Step;
import io.opswrit.writ.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happened to a request so far, in sentences and in order, and what comes next. */
final class Timeline {

    private final Request request;

    private Timeline(Request request) {
        this.request = request;
    }

    static List<TimelineItem> of(Request request) {
        return new Timeline(request).items();
    }

    private List<TimelineItem> items() {
        List<TimelineItem> items = new ArrayList<>();
        request.progress().journal().steps().forEach(step -> item(step).ifPresent(items::add));
        request.conversation().messages().forEach(message -> items.add(item(message)));
        Optional.ofNullable(request.intake().cancelRequestedAt())
                .ifPresent(at -> items.add(TimelineItem.done("Stopping was asked for", at, null)));
        Optional.ofNullable(request.intake().settlement())
                .ifPresent(found -> items.add(TimelineItem.done(Settled.sentence(found), found.at(), found.reason())));
        items.sort(Comparator.comparing(TimelineItem::at));
        items.addFirst(submitted());
        if (!request.ended()) {
            items.add(items.removeLast().now());
            items.add(TimelineItem.next(next()));
        }
        return items;
    }

    private TimelineItem submitted() {
        Order order = request.order();
        String text = order.submitter().is(order.requester())
                ? order.requester().name() + " sent the request"
                : "%s sent the request for %s"
                        .formatted(order.submitter().name(), order.requester().name());
        return TimelineItem.done(text, order.submittedAt(), order.justification());
    }

    private static TimelineItem item(Message message) {
        String what = message.kind() == Message.Kind.QUESTION ? " asked a question" : " answered";
        return TimelineItem.done(message.by() + what, message.at(), message.text());
    }

    /** A question stands in the conversation already, and its answer is what resumes the review. */
    private Optional<TimelineItem> item(Step step) {
        return Optional.ofNullable(
                switch (step.kind()) {
                    case OPENED -> done(step, asked(step) + " to approve");
                    case INFO_REQUESTED, RESUMED -> null;
                    case ESCALATED -> done(step, "Nobody decided in time: " + asked(step) + " as well");
                    case GRANTED -> done(step, "Approved by " + step.by());
                    case REJECTED -> failed(step, "Rejected by " + step.by());
                    case EXPIRED -> failed(step, "The review ran out of time");
                    case WITHDRAWN -> failed(step, "Withdrawn by " + step.by());
                    case DISPATCHED -> TimelineItem.done("Sent to the instance by SSM", step.at(), null);
                    case STARTED -> done(step, "The instance began to run it");
                    case STILL_RUNNING ->
                        done(step, "Still running after " + step.looks() + " looks, more than it usually takes");
                    case CANCEL_FAILED -> failed(step, "Stopping it did not come about");
                    case COMPLETED -> completed(step);
                });
    }

    private TimelineItem completed(Step step) {
        String words = StatusWords.of(request.status(), request.progress().run().exitCode())
                .words();
        String took = step.since() == null || step.since().isAfter(step.at())
                ? ""
                : " after " + Words.words(Duration.between(step.since(), step.at()));
        String state = request.status() == Status.SUCCEEDED ? TimelineItem.DONE : TimelineItem.FAILED;
        return new TimelineItem(
                state, words + took, step.at(), request.progress().reason());
    }

    private String next() {
        return switch (request.status()) {
            case INFO_REQUESTED -> request.openQuestion().isPresent() ? "Next: the answer" : "Next: the review goes on";
            case PENDING_APPROVAL -> "Next: an approver decides";
            case QUEUED -> "Next: it is sent to the instance";
            default -> "Next: the result";
        };
    }

    private static String asked(Step step) {
        return step.by() + (step.by().contains(", ") ? " were asked" : " was asked");
    }

    private static TimelineItem done(Step step, String text) {
        return TimelineItem.done(text, step.at(), step.note());
    }

    private static TimelineItem failed(Step step, String text) {
        return TimelineItem.failed(text, step.at(), step.note());
    }
}
