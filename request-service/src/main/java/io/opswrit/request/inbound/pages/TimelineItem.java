package io.opswrit.request.inbound.pages;

import java.time.Instant;

/**
 * One step of a timeline.
 *
 * @param state one of {@code done now failed next}, which draws it
 * @param at null for what has not happened yet
 * @param note what was said with it; may be null
 */
record TimelineItem(String state, String text, Instant at, String note) {

    static final String DONE = "done";
    static final String NOW = "now";
    static final String FAILED = "failed";
    static final String NEXT = "next";

    static TimelineItem done(String text, Instant at, String note) {
        return new TimelineItem(DONE, text, at, note);
    }

    static TimelineItem failed(String text, Instant at, String note) {
        return new TimelineItem(FAILED, text, at, note);
    }

    static TimelineItem next(String text) {
        return new TimelineItem(NEXT, text, null, null);
    }

    TimelineItem now() {
        return new TimelineItem(NOW, text, at, note);
    }
}
