package io.opswrit.delivery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.Consumer;
import io.opswrit.delivery.EventHandler;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Proves of an event handler that neither repetition nor a crash at any step changes what comes of its events. Use it in a
 * {@code @QuarkusTest} with {@link BackingParts}.
 */
public final class HandlerHarness {

    private final HandlerRun run;

    public HandlerHarness(Consumer consumer, EventHandler handler) {
        this.run = new HandlerRun(consumer, handler);
        OutboxRecord.begin();
    }

    /** All of it. */
    public void verify(Scenario scenario) {
        repeats(scenario);
        survivesEveryFault(scenario);
    }

    /** Handled once, twice, and event by event with each one twice: the same comes of it. */
    public void repeats(Scenario scenario) {
        String expected = run.inPeace(scenario);
        assertThat(run.with(scenario, messages -> {
                    run.handle(messages);
                    run.handle(messages);
                }))
                .as("handled twice, and handled once")
                .isEqualTo(expected);
        assertThat(run.with(
                        scenario,
                        messages -> messages.forEach(message -> {
                            run.handle(List.of(message));
                            run.handle(List.of(message));
                        })))
                .as("handled one by one, each twice, and handled at once")
                .isEqualTo(expected);
    }

    /** Loses the database before each statement in turn, and after the commit, and lets the consumer try again. */
    public void survivesEveryFault(Scenario scenario) {
        String expected = run.inPeace(scenario);
        int statements = run.statements();
        assertThat(statements).as("statements of the handler's transaction").isGreaterThan(1);
        for (int statement = 1; statement <= statements; statement++) {
            assertThat(run.under(scenario, statement, Fault.Moment.BEFORE))
                    .as("connection lost before statement %s of %s", statement, statements)
                    .isEqualTo(expected);
        }
        assertThat(run.under(scenario, statements, Fault.Moment.AFTER))
                .as("connection lost after the commit, before its answer")
                .isEqualTo(expected);
    }

    /** What is done with the messages of one run. */
    interface Handling {
        void of(List<ProducerRecord<String, byte[]>> messages);
    }
}
