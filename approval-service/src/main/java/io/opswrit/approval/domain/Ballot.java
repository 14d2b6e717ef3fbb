package io.opswrit.approval.domain;

import io.opswrit.events.Actor;
import io.opswrit.writ.Person;

/** Somebody who was found to be allowed to decide; only {@link DecisionRule} makes one. */
public final class Ballot {

    private final Decider decider;
    private final int level;

    Ballot(Decider decider, int level) {
        this.decider = decider;
        this.level = level;
    }

    public Person person() {
        return decider.person();
    }

    public Actor actor() {
        return decider.actor();
    }

    /** The escalation level on which they were asked. */
    public int level() {
        return level;
    }
}
