package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Standing;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.events.Instance;

/**
 * What may be done at the bottom of a card.
 *
 * @param kind {@code decide}; {@code question} while one is open, when only rejecting is left; or {@code none}
 * @param why there is nothing to do; null unless the kind is {@code none}
 * @param what would run, as in {@code restart nginx on web-1}
 */
record Bar(String kind, String why, String what, String requester) {

    static final String DECIDE = "decide";
    static final String QUESTION = "question";
    static final String NONE = "none";

    static Bar of(Task task, Instance instance, Standing standing, boolean approver) {
        String why = Sentences.obstacle(task, standing, approver);
        String kind = task.state() == TaskState.INFO_REQUESTED ? QUESTION : DECIDE;
        return new Bar(why == null ? kind : NONE, why, Sentences.what(task, instance), Sentences.requester(task));
    }

    public boolean open() {
        return !NONE.equals(kind);
    }

    public boolean canApprove() {
        return DECIDE.equals(kind);
    }
}
