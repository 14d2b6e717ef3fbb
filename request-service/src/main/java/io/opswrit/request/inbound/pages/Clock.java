package io.opswrit.request.inbound.pages;

import io.opswrit.request.domain.Journal;
import io.opswrit.request.domain.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Something that happens by itself when its time comes; only what other services said, nothing guessed. */
record Clock(String words, Instant until) {

    static List<Clock> of(Request request) {
        List<Clock> clocks = new ArrayList<>();
        Journal journal = request.progress().journal();
        switch (request.status()) {
            case PENDING_APPROVAL ->
                journal.reviewClock().ifPresent(step -> {
                    add(clocks, "Until more approvers are asked", step.dueAt());
                    add(clocks, "Until it expires without a decision", step.expiresAt());
                });
            case INFO_REQUESTED ->
                journal.reviewClock()
                        .ifPresent(step -> add(clocks, "Until it expires without an answer", step.expiresAt()));
            case QUEUED ->
                journal.reviewClock().ifPresent(step -> add(clocks, "Until the approval runs out", step.expiresAt()));
            case RUNNING, STILL_RUNNING ->
                journal.runClock().ifPresent(step -> add(clocks, "Until SSM gives it up", step.expiresAt()));
            default -> {}
        }
        return clocks;
    }

    private static void add(List<Clock> clocks, String words, Instant until) {
        if (until != null) {
            clocks.add(new Clock(words, until));
        }
    }
}
