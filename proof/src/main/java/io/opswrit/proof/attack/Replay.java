package io.opswrit.proof.attack;

import io.opswrit.local.Persona;
import io.opswrit.local.Principal;
import io.opswrit.proof.outside.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A genuine fact that has done its work is said again under a new event id. */
enum Replay implements Attack {
    ORDER("a genuine order that has run, said again", "request-events", "io.opswrit.request.submitted.v1") {
        @Override
        UUID succeed(Target target) throws IOException {
            return target.submit(Target.harmless());
        }
    },
    GRANT("a genuine grant whose writ is used, said again", "approval-events", "io.opswrit.approval.granted.v1") {
        @Override
        UUID succeed(Target target) throws IOException {
            UUID id = target.submit(Target.risky());
            var digest = target.task(id).path("order_digest").asText();
            target.api.decide(
                    Persona.BOB, id.toString(), "approve", Map.of("order_digest", digest, "comment", "go ahead"));
            return id;
        }
    };

    private final String title;
    private final String topic;
    private final String type;

    Replay(String title, String topic, String type) {
        this.title = title;
        this.topic = topic;
        this.type = type;
    }

    /** Something genuine that runs. */
    abstract UUID succeed(Target target) throws IOException;

    @Override
    public String title() {
        return title;
    }

    @Override
    public Result strike(Target target) throws IOException {
        UUID id = succeed(target);
        target.awaitSuccess(id);
        int before = target.runs(id);
        var copy = Topics.again(find(target, id));
        var event = UUID.randomUUID().toString();
        copy.headers().remove("ce_id").add("ce_id", event.getBytes(StandardCharsets.UTF_8));
        target.topics.say(Principal.ADMIN, copy);
        Target.required(
                target.patient.until(() -> target.notes.handled(event) ? Optional.of(event) : Optional.empty()));
        // whoever waits longest comes first: had the replay been taken up, it would have run before this
        target.awaitSuccess(target.submit(Target.harmless()));
        int again = target.runs(id) - before;
        return new Result(again == 0, "executor: this request has had its run", again);
    }

    private ConsumerRecord<String, byte[]> find(Target target, UUID id) {
        var found = new AtomicReference<ConsumerRecord<String, byte[]>>();
        target.topics.forEach(List.of(topic), fact -> {
            if (id.toString().equals(fact.key())
                    && Topics.header(fact.headers(), "ce_type").equals(type)) {
                found.set(fact);
            }
        });
        return Target.required(Optional.ofNullable(found.get()));
    }
}
