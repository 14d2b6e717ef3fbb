package io.opswrit.approval.inbound;

import io.opswrit.approval.domain.Ending;
import io.opswrit.approval.domain.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says how a task ended, as one would to a colleague who comes too late. */
public final class WhatHappened {

    private WhatHappened() {}

    /** @return such as "bob approved this 4 s ago (2026-11-23T10:00:00Z); there is nothing left to decide." */
    public static String sentence(TaskState state, Ending ending, Instant now) {
        return "%s (%s); there is nothing left to decide."
                .formatted(brief(state, ending, now), ending.at().truncatedTo(ChronoUnit.SECONDS));
    }

    /** @return such as "bob approved this 4 s ago" */
    public static String brief(TaskState state, Ending ending, Instant now) {
        return "%s %s this %s ago".formatted(ending.name(), verb(state), ago(Duration.between(ending.at(), now)));
    }

    public static String verb(TaskState state) {
        return switch (state) {
            case GRANTED -> "approved";
            case REJECTED -> "rejected";
            case WITHDRAWN -> "cancelled";
            case EXPIRED -> "ended";
            case PENDING, INFO_REQUESTED -> throw new IllegalArgumentException("Not ended: " + state);
        };
    }

    private static String ago(Duration since) {
        if (since.compareTo(Duration.ofMinutes(2)) < 0) {
            return Math.max(0, since.toSeconds()) + " s";
        }
        if (since.compareTo(Duration.ofHours(2)) < 0) {
            return since.toMinutes() + " min";
        }
        return since.compareTo(Duration.ofDays(2)) < 0 ? since.toHours() + " h" : since.toDays() + " days";
    }
}
