package io.opswrit.approval.domain;

import io.opswrit.events.ApprovalEvent;
import java.util.List;

/** A task after a step, and the facts that the step made true; none when the step did not apply any more. */
public record Transition(Task task, List<ApprovalEvent> events) {

    public Transition {
        events = List.copyOf(events);
    }

    static Transition none(Task task) {
        return new Transition(task, List.of());
    }

    public boolean changed() {
        return !events.isEmpty();
    }
}
