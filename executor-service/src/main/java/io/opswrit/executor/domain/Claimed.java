package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import java.util.List;
import java.util.Optional;

/** What a claim led to: a call to make, or facts because it ended without one. */
public record Claimed(Optional<Step> step, List<Event> events) {

    static Claimed toDo(Step step) {
        return new Claimed(Optional.of(step), List.of());
    }

    static Claimed over(List<Event> events) {
        return new Claimed(Optional.empty(), events);
    }

    static Claimed later() {
        return new Claimed(Optional.empty(), List.of());
    }
}
