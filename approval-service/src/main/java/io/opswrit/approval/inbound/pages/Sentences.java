package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Standing;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.approval.inbound.WhatHappened;
import io.opswrit.events.Instance;
import io.opswrit.writ.Order;
import io.opswrit.writ.Person;
import java.util.List;
import java.util.stream.Collectors;

/** What the review says of a task, in sentences that a tired person understands. */
final class Sentences {

    private Sentences() {}

    /** @return {@code Alice asks to restart nginx on web-1 (production)} */
    static String asks(Task task, Instance instance) {
        return "%s asks to %s on %s".formatted(requester(task), task.order().summary(), instance.shown());
    }

    /** @return {@code restart nginx on web-1}, as buttons say it */
    static String what(Task task, Instance instance) {
        return task.order().summary() + " on " + instance.name();
    }

    static String requester(Task task) {
        return name(task.order().requester());
    }

    static String name(Person person) {
        return person.name() == null || person.name().isBlank() ? person.email() : person.name();
    }

    /** @return {@code Level 1 is asked}, {@code Escalated to level 2} */
    static String level(Task task) {
        int level = task.escalation().level();
        boolean escalated = task.escalation().asked().stream().anyMatch(asked -> asked.level() < level);
        return escalated ? "Escalated to level " + level : "Level " + level + " is asked";
    }

    /** @return what happens when the time is up */
    static String whenTimeIsUp(Task task) {
        if (task.state() == TaskState.INFO_REQUESTED) {
            return "for " + requester(task) + " to answer, then it ends and nothing runs";
        }
        return task.deadlines().next().equals(task.deadlines().dueAt())
                ? "then the next level is asked as well"
                : "then it ends undecided and nothing runs";
    }

    /** @return {@code Bob approved this} */
    static String ended(Task task) {
        return task.ending().name() + " " + WhatHappened.verb(task.state()) + " this";
    }

    /** @return why there are no buttons; null where there are some */
    static String obstacle(Task task, Standing standing, boolean approver) {
        if (!task.state().open()) {
            return "Nothing is left to decide.";
        }
        return switch (standing) {
            case OWN_REQUEST -> "This is your own request, so somebody else has to decide: " + others(task) + ".";
            case NOT_HUMAN -> "Only a person who has logged in decides; this is a service account.";
            case NOT_ASKED -> "You may see this, but you are not among those who are asked: " + others(task) + ".";
            case MAY_DECIDE ->
                approver ? null : "To decide, you need the role approver; ask whoever runs Opswrit in your company.";
        };
    }

    /** @return {@code Bob, Erin}, or that there is nobody */
    static String others(Task task) {
        List<String> names = task.escalation().asked().stream()
                .map(asked -> asked.name() == null ? asked.email() : asked.name())
                .toList();
        return names.isEmpty()
                ? "nobody is left to ask on any level"
                : names.stream().collect(Collectors.joining(", "));
    }

    static boolean submittedByAnother(Order order) {
        return !order.requester().is(order.submitter());
    }
}
