package io.opswrit.executor.domain;

import io.opswrit.events.Actor;
import io.opswrit.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that the executor knows of one request while facts about it are handled: at most one execution, whatever arrives. */
public final class Docket {

    private final UUID requestId;
    private Execution execution;
    private EarlyStop earlyStop;
    private final List<Object> added = new ArrayList<>();

    /** @param execution and {@code earlyStop} as stored; null when there is none */
    public Docket(UUID requestId, Execution execution, EarlyStop earlyStop) {
        this.requestId = requestId;
        this.execution = execution;
        this.earlyStop = earlyStop;
    }

    /** Takes up the order unless that has happened before; a repeated grant changes nothing. */
    public List<Event> admit(Admission admission, UUID executionId, String traceparent, Instant now) {
        if (execution != null) {
            return List.of();
        }
        return switch (admission) {
            case Admission.Accepted accepted -> {
                open(new Execution(executionId, accepted.authority(), traceparent, now));
                yield earlyStop == null ? List.of() : execution.askToStop(earlyStop.askedBy(), now);
            }
            case Admission.Declined declined -> {
                open(new Execution(executionId, declined.authority(), traceparent, now));
                yield execution.decline(declined.outcome(), declined.reason(), now);
            }
            case Admission.Forged _, Admission.Waiting _ -> List.of();
        };
    }

    /** Stops what was taken up; else remembers the wish for an order that may still come. */
    public List<Event> cancelRequested(Actor actor, Instant now) {
        String by = actor.email() == null ? actor.id() : actor.email();
        if (execution != null) {
            return execution.askToStop(by, now);
        }
        if (earlyStop == null) {
            earlyStop = new EarlyStop(requestId, by, now);
            added.add(earlyStop);
        }
        return List.of();
    }

    public UUID requestId() {
        return requestId;
    }

    public Optional<Execution> execution() {
        return Optional.ofNullable(execution);
    }

    /** What is to be stored for the first time. */
    public List<Object> added() {
        return List.copyOf(added);
    }

    private void open(Execution taken) {
        execution = taken;
        added.add(taken);
    }
}
