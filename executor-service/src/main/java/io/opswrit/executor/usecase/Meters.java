package io.opswrit.executor.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.Step;
import io.opswrit.executor.outbound.AwsAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator wants to see of the executor at a glance. */
@ApplicationScoped
public class Meters {

    private final MeterRegistry registry;
    private final Counter refusedEvents;
    private final Counter ambiguousSends;
    private final Counter doubledSends;
    private final AtomicInteger inFlight;

    Meters(MeterRegistry registry, AwsAccess access) {
        this.registry = registry;
        this.refusedEvents = registry.counter("opswrit.refused.events");
        this.ambiguousSends = registry.counter("opswrit.ambiguous.sends");
        this.doubledSends = registry.counter("opswrit.doubled.sends");
        this.inFlight = registry.gauge("opswrit.ssm.calls.in.flight", new AtomicInteger());
        registry.gauge("opswrit.aws.trouble", access, a -> a.trouble().isPresent() ? 1 : 0);
        registry.gauge("opswrit.sending.stopped", access, a -> a.isSendingStopped() ? 1 : 0);
    }

    public void eventRefused() {
        refusedEvents.increment();
    }

    void callBegan() {
        inFlight.incrementAndGet();
    }

    void callEnded() {
        inFlight.decrementAndGet();
    }

    public int callsInFlight() {
        return inFlight.get();
    }

    void answered(Step step, Answer answer) {
        String operation = step.getClass().getSimpleName();
        String result = answer.getClass().getSimpleName();
        registry.counter("opswrit.ssm.calls", "step", operation, "answer", result)
                .increment();
        if (answer instanceof Answer.Unclear) {
            ambiguousSends.increment();
        }
        if (answer instanceof Answer.Sent sent) {
            doubledSends.increment(sent.others().size());
        }
    }

    void published(List<Event> events) {
        for (Event event : events) {
            if (event instanceof ResultEvent.Completed completed) {
                outcome(completed.outcome());
            }
        }
    }

    void swept(String result) {
        registry.counter("opswrit.sweeps", "result", result).increment();
    }

    void surveyed(String result) {
        registry.counter("opswrit.fleet.surveys", "result", result).increment();
    }

    private void outcome(Outcome outcome) {
        registry.counter("opswrit.results", "outcome", outcome.name()).increment();
    }
}
