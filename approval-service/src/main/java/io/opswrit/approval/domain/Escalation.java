package io.opswrit.approval.domain;

import io.opswrit.events.Asked;
import io.opswrit.writ.Order;
import java.util.List;
import java.util.OptionalInt;

/** How far up a task has gone, and who was asked so far. */
public record Escalation(int level, List<Asked> asked) {

    public Escalation {
        asked = List.copyOf(asked);
    }

    /** Begins on the lowest level that has anybody to ask; with nobody at all it waits on level 1 until it expires. */
    static Escalation first(People people, Order order) {
        return at(people.levelAbove(0, order).orElse(1), people, order);
    }

    static Escalation at(int level, People people, Order order) {
        return new Escalation(level, people.asked(level, order));
    }

    OptionalInt above(People people, Order order) {
        return people.levelAbove(level, order);
    }
}
