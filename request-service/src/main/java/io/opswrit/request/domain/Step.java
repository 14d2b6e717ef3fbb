package io.opswrit.request.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opswrit.events.Storable;
import java.time.Instant;
import java.util.Comparator;

/**
 * One fact that another service said, as far as a timeline and its clocks need it; null where a fact says no such thing.
 *
 * @param revision of the fact in its family
 * @param by who made it true, or whom it concerns: e-mail or name
 * @param note what was said with it
 * @param since when what ended or goes on here began
 * @param dueAt then the next level is asked
 * @param expiresAt then it ends if nothing happens
 * @param looks how often the executor has looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        Kind kind,
        int revision,
        Instant at,
        String by,
        String note,
        Instant since,
        Instant dueAt,
        Instant expiresAt,
        Integer looks) {

    /** In the order in which they happen, for facts that bear the same time. */
    public enum Kind {
        OPENED,
        INFO_REQUESTED,
        RESUMED,
        ESCALATED,
        GRANTED,
        REJECTED,
        EXPIRED,
        WITHDRAWN,
        DISPATCHED,
        STARTED,
        STILL_RUNNING,
        CANCEL_FAILED,
        COMPLETED
    }

    /** As they happened, whenever they became known here. */
    static final Comparator<Step> AS_HAPPENED =
            Comparator.comparing(Step::at).thenComparing(Step::kind).thenComparing(Step::revision);

    public Step {
        by = Storable.text(by);
        note = Storable.text(note);
    }

    static Step of(Kind kind, int revision, Instant at) {
        return new Step(kind, revision, at, null, null, null, null, null, null);
    }

    Step by(String who) {
        return new Step(kind, revision, at, who, note, since, dueAt, expiresAt, looks);
    }

    Step note(String text) {
        return new Step(kind, revision, at, by, text, since, dueAt, expiresAt, looks);
    }

    Step since(Instant begin) {
        return new Step(kind, revision, at, by, note, begin, dueAt, expiresAt, looks);
    }

    Step until(Instant due, Instant expiry) {
        return new Step(kind, revision, at, by, note, since, due, expiry, looks);
    }

    Step looks(int count) {
        return new Step(kind, revision, at, by, note, since, dueAt, expiresAt, count);
    }

    boolean tellsTheSameAs(Step other) {
        return kind == other.kind && revision == other.revision;
    }
}
