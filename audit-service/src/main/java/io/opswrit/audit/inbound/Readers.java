package io.opswrit.audit.inbound;

import io.opswrit.audit.domain.Reader;
import io.opswrit.edge.caller.Caller;
import io.opswrit.edge.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** The present caller in the words of this service. */
@ApplicationScoped
public class Readers {

    private final CurrentCaller caller;

    Readers(CurrentCaller caller) {
        this.caller = caller;
    }

    public Reader current() {
        Caller now = caller.get();
        return Reader.of(
                now.issuer(),
                now.subject(),
                now.email(),
                now.has(Role.AUDITOR) || now.has(Role.OPERATOR),
                now.has(Role.APPROVER));
    }

    public boolean mayReadEntries() {
        return caller.get().has(Role.AUDITOR);
    }
}
