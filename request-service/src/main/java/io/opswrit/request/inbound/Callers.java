package io.opswrit.request.inbound;

import io.opswrit.edge.caller.CurrentCaller;
import io.opswrit.request.domain.Caller;
import io.opswrit.writ.Person;
import jakarta.enterprise.context.ApplicationScoped;

/** The present caller in the words of this service. */
@ApplicationScoped
public class Callers {

    private final CurrentCaller current;

    Callers(CurrentCaller current) {
        this.current = current;
    }

    public Caller current() {
        var caller = current.get();
        var person = new Person(caller.issuer(), caller.subject(), caller.email(), caller.name());
        return new Caller(person, caller.interactive(), caller.roles(), caller.address(), caller.client());
    }
}
