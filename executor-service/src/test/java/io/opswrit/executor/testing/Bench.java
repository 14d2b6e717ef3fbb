package io.opswrit.executor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Actor;
import io.opswrit.events.Event;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.Topics;
import io.opswrit.simulator.command.ExecutionCount;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends what other services would send, and reads what the executor says and does. */
public final class Bench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Actor OLGA = new Actor("person", "https://login.example#olga", "olga@example.org", null, null);

    private final TestTopics topics = new TestTopics(Topics.EXECUTION, Topics.RESULTS);

    public TestAuthority authority() {
        return SimulatedSsm.authority();
    }

    public void send(TestOrder order, Event... events) {
        topics.send(order.requestId(), events);
    }

    public void submit(TestOrder order) {
        send(order, authority().submitted(order));
    }

    public void grant(TestOrder order) {
        send(order, authority().granted(order));
    }

    public void cancel(TestOrder order) {
        send(order, new RequestEvent.CancelRequested(2, OLGA, null));
    }

    public ResultEvent.Completed awaitResult(TestOrder order) {
        await().atMost(PATIENCE).until(() -> !results(order).isEmpty());
        assertThat(results(order)).hasSize(1);
        return (ResultEvent.Completed) results(order).getFirst();
    }

    public <T extends Event> T awaitFact(TestOrder order, Class<T> fact) {
        await().atMost(PATIENCE).until(() -> facts(order).stream().anyMatch(fact::isInstance));
        return fact.cast(
                facts(order).stream().filter(fact::isInstance).findFirst().orElseThrow());
    }

    /** Waits until the executor has the order in this state. */
    public void awaitState(TestOrder order, String state) {
        await().atMost(PATIENCE).until(() -> state(order).equals(List.of(state)));
    }

    /** Waits until the executor has put it off so many times without trying to send it. */
    public void awaitWaiting(TestOrder order, int times) {
        await().atMost(PATIENCE)
                .until(() -> !TestDatabase.rows(
                                "select 1 from execution where attempt = 0 and failures >= ? and request_id = ?",
                                times,
                                UUID.fromString(order.requestId()))
                        .isEmpty());
    }

    public List<String> state(TestOrder order) {
        return TestDatabase.rows(
                "select state from execution where request_id = ?", UUID.fromString(order.requestId()));
    }

    public List<String> refusals(TestOrder order) {
        return TestDatabase.rows("select reason from refused_event where key = ?", order.requestId());
    }

    public List<Event> facts(TestOrder order) {
        return topics.events(Topics.EXECUTION, order.requestId());
    }

    public List<Event> results(TestOrder order) {
        return topics.events(Topics.RESULTS, order.requestId());
    }

    /** The revisions of all facts of execution, which must have no gap. */
    public List<Integer> revisions(TestOrder order) {
        return facts(order).stream().map(Event::revision).toList();
    }

    public static int runs(UUID executionId) {
        return counts(executionId).stream().mapToInt(ExecutionCount::runs).sum();
    }

    public static int sends(UUID executionId) {
        return counts(executionId).stream().mapToInt(ExecutionCount::sendCalls).sum();
    }

    private static List<ExecutionCount> counts(UUID executionId) {
        return SimulatedSsm.executions(executionId.toString());
    }

    @Override
    public void close() {
        topics.close();
    }
}
