package io.opswrit.approval.inbound;

import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.edge.caller.Caller;
import io.opswrit.events.Actor;
import io.opswrit.writ.Person;

/** What the domain needs to know of a caller. */
public final class Callers {

    public static final String APPROVER = "approver";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";

    private Callers() {}

    public static Viewer viewer(Caller caller) {
        return new Viewer(person(caller), caller.has(OPERATOR) || caller.has(AUDITOR));
    }

    public static Decider decider(Caller caller) {
        var actor = new Actor(caller.actorKind(), caller.actorId(), caller.email(), caller.address(), caller.client());
        return new Decider(person(caller), caller.interactive(), actor);
    }

    private static Person person(Caller caller) {
        return new Person(caller.issuer(), caller.subject(), caller.email(), caller.name());
    }
}
