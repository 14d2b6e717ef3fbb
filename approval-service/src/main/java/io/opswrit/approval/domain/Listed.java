package io.opswrit.approval.domain;

import io.opswrit.events.Asked;
import io.opswrit.writ.Order;
import io.opswrit.writ.Person;
import java.util.Set;

/** Somebody whom the list of approvers names. {@code level}: asked from that escalation level on, from 1. */
public record Listed(Person person, Set<String> groups, int level) {

    public Listed {
        groups = Set.copyOf(groups);
    }

    Asked asked() {
        return new Asked(person.id(), person.name(), person.email(), level);
    }

    boolean mayDecide(Order order) {
        return DecisionRule.fourEyes(person, order);
    }
}
