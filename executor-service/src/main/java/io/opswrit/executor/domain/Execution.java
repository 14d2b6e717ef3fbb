package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.writ.Order;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * One run of an order on one instance. It is claimed when due, told what came of the one call that it asked for, and answers
 * with the facts to publish; it never calls anybody itself.
 *
 * <pre>
 * QUEUED ──claim──▶ DISPATCHING ──sent, found──▶ SENT ──begun──▶ RUNNING
 *   ▲ │                │  │                        │               │
 *   │ └─late, stopped  │  └─refused, lost          └──over, lost───┤
 *   └──not sent────────┘  └───────────────▶ ENDED ◀────────────────┘
 * </pre>
 */
@Entity
@Table(name = "execution")
public class Execution {

    @Id
    private UUID requestId;

    @Column(updatable = false)
    private UUID executionId;

    @Column(updatable = false)
    private String traceparent;

    @Column(updatable = false)
    private Instant takenUpAt;

    @Enumerated(EnumType.STRING)
    private ExecutionState state;

    private int revision;

    @Embedded
    private FiledOrder order;

    @Embedded
    private Dispatch dispatch;

    @Embedded
    private Watch watch;

    @Embedded
    private StopWish stopWish;

    @Embedded
    private Ending ending;

    protected Execution() {}

    public Execution(UUID executionId, Authority authority, String traceparent, Instant now) {
        this.requestId = authority.order().order().requestId();
        this.executionId = executionId;
        this.traceparent = traceparent;
        this.takenUpAt = now;
        this.state = ExecutionState.QUEUED;
        this.order = new FiledOrder(authority);
        this.dispatch = Dispatch.none();
        this.watch = Watch.dueAt(now);
        this.stopWish = StopWish.none();
    }

    /** Taken up only to say that it will not run. */
    public List<Event> decline(Outcome outcome, String reason, Instant now) {
        if (state != ExecutionState.QUEUED) {
            throw new IllegalMove(state, "decline");
        }
        return List.of(end(Verdict.notRun(outcome, reason), null, now));
    }

    /** @return the call that is to be made now; empty when it may not be sent, or not yet */
    public Claimed claim(UUID lease, Instant now, Pace pace, Roll roll) {
        if (state == ExecutionState.ENDED) {
            throw new IllegalMove(state, "claim");
        }
        if (state == ExecutionState.QUEUED) {
            Optional<Claimed> kept = Leave.withhold(this, roll, now, pace);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        Step.Claim claim = watch.lease(this, lease, now.plus(pace.sending().lease()));
        return state == ExecutionState.QUEUED || state == ExecutionState.DISPATCHING
                ? Dispatching.next(this, claim, now, roll.documents())
                : Claimed.toDo(Watching.next(this, claim));
    }

    /** Whether the answer of that claim may still be stored. */
    public boolean isClaimedBy(UUID lease) {
        return watch.isLeasedBy(lease);
    }

    /** Takes the answer to the step of the last claim. */
    public List<Event> take(Answer answer, Instant now, Pace pace) {
        watch.release();
        return switch (state) {
            case DISPATCHING -> Dispatching.take(this, answer, now, pace);
            case SENT, RUNNING -> Watching.take(this, answer, now, pace);
            case QUEUED, ENDED -> throw new IllegalMove(state, answer.getClass().getSimpleName());
        };
    }

    /** Somebody wants it stopped. What is not sent yet ends here; what is sent will be asked for; what ended stays. */
    public List<Event> askToStop(String by, Instant now) {
        if (state == ExecutionState.ENDED || !stopWish.ask(by, now)) {
            return List.of();
        }
        if (state == ExecutionState.QUEUED) {
            return List.of(end(Dispatching.stopped(this), null, now));
        }
        if (state != ExecutionState.DISPATCHING) {
            watch.lookNow(now);
        }
        return List.of();
    }

    public UUID requestId() {
        return requestId;
    }

    public UUID executionId() {
        return executionId;
    }

    public String traceparent() {
        return traceparent;
    }

    public ExecutionState state() {
        return state;
    }

    public String instanceId() {
        return order.instanceId();
    }

    Instant takenUpAt() {
        return takenUpAt;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(ending).map(Ending::outcome);
    }

    void moveTo(ExecutionState next) {
        state = next;
    }

    ExecutionEvent announce(IntFunction<ExecutionEvent> fact) {
        return fact.apply(++revision);
    }

    /** @param last what SSM said last; null when it was not asked */
    Event end(Verdict verdict, Sighting last, Instant now) {
        Verdict told = verdict.told(dispatch.isDoubtful());
        state = ExecutionState.ENDED;
        ending = new Ending(told, now);
        watch.stop();
        return Announcement.completed(this, told.ran() == Ran.NO || last == null ? null : last.output());
    }

    Order order() {
        return order.order();
    }

    FiledOrder filed() {
        return order;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    Watch watch() {
        return watch;
    }

    StopWish stopWish() {
        return stopWish;
    }

    Ending ending() {
        return ending;
    }
}
