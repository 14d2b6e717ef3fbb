package io.opswrit.simulator.iam;

import java.util.List;

/** A policy as it is attached to an identity: what no statement allows is denied, and an explicit denial wins. */
public record Policy(List<Statement> statements) {

    enum Decision {
        ALLOWED,
        DENIED,
        EXPLICITLY_DENIED
    }

    public Policy {
        statements = List.copyOf(statements);
    }

    /** @throws InvalidPolicy when it is not one, or uses what the simulator does not know */
    public static Policy parse(String json) {
        return PolicyReader.policy(PolicyReader.json(json));
    }

    Decision decide(Attempt attempt) {
        var covering = statements.stream().filter(it -> it.covers(attempt)).toList();
        if (covering.stream().anyMatch(it -> !it.allows())) {
            return Decision.EXPLICITLY_DENIED;
        }
        return covering.isEmpty() ? Decision.DENIED : Decision.ALLOWED;
    }
}
