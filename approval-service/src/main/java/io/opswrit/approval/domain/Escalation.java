package io.opswrit.approval.domain;

import io.opswrit.events.Asked;
import io.opswrit.writ.Order;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far up a task has gone, and who was asked so far.
 *
 * @param since when this level was asked
 */
public record Escalation(int level, List<Asked> asked, Instant since) {

    public Escalation {
        asked = List.copyOf(asked);
    }

    /** Begins on the lowest level that has anybody to ask; with nobody at all it waits on level 1 until it expires. */
    static Escalation first(People people, Order order, Instant now) {
        return at(people.levelAbove(0, order).orElse(1), people, order, now);
    }

    /** The next level; the list may have changed since the task was opened, then there may be nobody above any more. */
    Escalation higher(People people, Order order, Instant now) {
        return at(above(people, order).orElse(level), people, order, now);
    }

    OptionalInt above(People people, Order order) {
        return people.levelAbove(level, order);
    }

    private static Escalation at(int level, People people, Order order, Instant now) {
        return new Escalation(level, people.asked(level, order), now);
    }
}
