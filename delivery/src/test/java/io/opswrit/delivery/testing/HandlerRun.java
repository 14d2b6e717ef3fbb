package io.opswrit.delivery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.opswrit.events.Event;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** One handler brought through the real consumer, with a fresh request and an inbox name of its own for every run. */
final class HandlerRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer consumer;
    private final EventHandler handler;
    private final AtomicLong offsets = new AtomicLong();
    private EventHandler current;
    private Fault fault = Fault.none();

    HandlerRun(Consumer consumer, EventHandler handler) {
        this.consumer = consumer;
        this.handler = handler;
    }

    String inPeace(Scenario scenario) {
        return under(scenario, 0, Fault.Moment.NEVER);
    }

    /** @return the state after a run in which the connection is cut once */
    String under(Scenario scenario, int statement, Fault.Moment moment) {
        String state = with(scenario, messages -> {
            fault = new Fault(current.consumer(), statement, moment);
            BackingParts.faultyDatabase().plan(fault);
            handle(messages);
        });
        assertThat(fault.hasStruck()).as("the fault happened").isEqualTo(moment != Fault.Moment.NEVER);
        return state;
    }

    /** @return the statements of the last transaction that was watched */
    int statements() {
        return fault.statements();
    }

    /** @return the state after this handling of the scenario's events */
    String with(Scenario scenario, HandlerHarness.Handling handling) {
        String requestId = TestEvents.requestId();
        current = renamed();
        BackingParts.faultyDatabase().plan(Fault.none());
        handle(messages(requestId, scenario.before(requestId)));
        handling.of(messages(requestId, scenario.events(requestId)));
        return state(scenario, requestId);
    }

    void handle(List<ProducerRecord<String, byte[]>> messages) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> consumer.consume(batch(messages), current)
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail());
        } catch (Throwable e) {
            throw new AssertionError("The consumer must handle or park every event and never fail", e);
        }
        assertThat(TestDatabase.rows(
                        "select type, reason from (select headers::json ->> 'ce_type' as type, reason"
                                + " from parked where consumer = ?) as p",
                        current.consumer()))
                .as("parked events")
                .isEmpty();
    }

    /** Its name marks the transaction, and makes every run the first one. */
    private EventHandler renamed() {
        String name = handler.consumer() + "-" + TestEvents.requestId();
        return new EventHandler() {
            @Override
            public String consumer() {
                return name;
            }

            @Override
            public Uni<Void> handle(List<Received> events) {
                return handler.handle(events);
            }
        };
    }

    private static List<ProducerRecord<String, byte[]>> messages(String requestId, List<Event> events) {
        return events.stream()
                .map(event -> TestEvents.message(requestId, event))
                .toList();
    }

    private ConsumerRecords<String, byte[]> batch(List<ProducerRecord<String, byte[]>> messages) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new java.util.LinkedHashMap<>();
        for (var message : messages) {
            records.computeIfAbsent(new TopicPartition(message.topic(), 0), _ -> new ArrayList<>())
                    .add(new ConsumerRecord<>(
                            message.topic(),
                            0,
                            offsets.getAndIncrement(),
                            System.currentTimeMillis(),
                            TimestampType.CREATE_TIME,
                            message.key().length(),
                            message.value().length,
                            message.key(),
                            message.value(),
                            message.headers(),
                            Optional.empty()));
        }
        return new ConsumerRecords<>(records, Map.of());
    }

    private static String state(Scenario scenario, String requestId) {
        try (Connection database = TestDatabase.connect()) {
            List<String> state = new ArrayList<>(scenario.state(database, requestId));
            state.addAll(OutboxRecord.of(database, requestId));
            return Normalized.text(String.join("\n", state), requestId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
