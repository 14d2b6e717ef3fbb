package io.opswrit.request.inbound.pages;

import io.opswrit.edge.page.Words;
import io.opswrit.events.Status;
import io.opswrit.request.domain.Journal;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Step;
import io.opswrit.request.domain.Step.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a run goes while it lasts.
 *
 * @param begun false while it was sent and the instance has not said that it runs
 * @param looks how often the executor has looked; null before it says so
 */
record RunProgress(Instant since, boolean begun, Duration usual, Integer looks) {

    /** @return null when nothing runs, or nobody said since when */
    static RunProgress of(Request request) {
        if (request.status() != Status.RUNNING && request.status() != Status.STILL_RUNNING) {
            return null;
        }
        Journal journal = request.progress().journal();
        Step started = journal.latest(Kind.STARTED).orElse(null);
        Step first = started == null ? journal.latest(Kind.DISPATCHED).orElse(null) : started;
        if (first == null) {
            return null;
        }
        return new RunProgress(
                first.at(),
                started != null,
                Duration.ofSeconds(request.order().usualDurationSeconds()),
                journal.latest(Kind.STILL_RUNNING).map(Step::looks).orElse(null));
    }

    public String elapsed() {
        Duration elapsed = Duration.between(since, Instant.now());
        return Words.words(elapsed.isNegative() ? Duration.ZERO : elapsed.truncatedTo(ChronoUnit.SECONDS));
    }
}
