package io.opswrit.approval.domain;

import io.opswrit.events.Actor;
import java.time.Instant;

/** Who ended a task, when, and what they said. {@code name} is for people: "bob", or "the system". */
public record Ending(Actor actor, String name, Instant at, String comment) {

    static Ending by(Ballot ballot, Instant at, String comment) {
        String name = ballot.person().name();
        return new Ending(ballot.actor(), name == null ? nameOf(ballot.actor()) : name, at, comment);
    }

    static Ending by(Actor actor, Instant at, String comment) {
        return new Ending(actor, nameOf(actor), at, comment);
    }

    static Ending bySystem(Instant at, String comment) {
        return by(Task.SYSTEM, at, comment);
    }

    private static String nameOf(Actor actor) {
        return actor.email() == null ? "the system" : actor.email();
    }
}
