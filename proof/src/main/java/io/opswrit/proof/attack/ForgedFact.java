package io.opswrit.proof.attack;

import io.opswrit.local.Principal;
import io.opswrit.proof.outside.Topics;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** A forgery by somebody who holds the right to write to every topic, in the worst cases the signing keys as well. */
record ForgedFact(Forgery forgery) implements Attack {

    @Override
    public String title() {
        return forgery.title();
    }

    @Override
    public Result strike(Target target) throws IOException {
        UUID id = UUID.randomUUID();
        var fact = Topics.record(id.toString(), forgery.make(target.forger, id));
        target.topics.say(Principal.ADMIN, fact);
        var event = Topics.header(fact.headers(), "ce_id");
        Target.required(
                target.patient.until(() -> target.notes.handled(event) ? Optional.of(event) : Optional.empty()));
        var refusal = target.notes.refusal(id);
        return new Result(refusal.isPresent(), "executor: " + refusal.orElse("it has no objection"), target.runs(id));
    }
}
