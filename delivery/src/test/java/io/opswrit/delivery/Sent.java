package io.opswrit.delivery;

import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Event;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the relay has sent, as a reader of the topic sees it. */
final class Sent implements AutoCloseable {

    static final String TOPIC = "execution-events";

    private final TestTopics topics = new TestTopics(TOPIC);

    List<ConsumerRecord<String, byte[]>> of(String key) {
        return topics.read(TOPIC).stream().filter(m -> key.equals(m.key())).toList();
    }

    List<Integer> revisions(String key) {
        return topics.events(TOPIC, key).stream().map(Event::revision).toList();
    }

    /** Appends as a use case does. */
    static void append(UnitOfWork unitOfWork, Outbox outbox, String key, Event... events) {
        Awaiting.resultOf(() -> unitOfWork.run(() -> outbox.append(key, TestEvents.TRACEPARENT, List.of(events))));
    }

    @Override
    public void close() {
        topics.close();
    }
}
