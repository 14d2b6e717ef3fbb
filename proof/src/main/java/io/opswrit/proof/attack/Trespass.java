package io.opswrit.proof.attack;

import io.opswrit.events.Event;
import io.opswrit.local.Principal;
import io.opswrit.proof.outside.Topics;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** A service, or a reader of results, writes to a topic that is not its own. */
record Trespass(String title, Principal principal, BiFunction<Forger, UUID, Event> fact) implements Attack {

    @Override
    public Result strike(Target target) throws IOException {
        UUID id = UUID.randomUUID();
        var record = Topics.record(id.toString(), fact.apply(target.forger, id));
        try {
            target.topics.say(principal, record);
            return new Result(false, "Kafka took it", target.runs(id));
        } catch (TopicAuthorizationException refused) {
            return new Result(true, "Kafka: " + refused.getMessage(), target.runs(id));
        }
    }
}
