package io.opswrit.request.domain;

import java.time.Instant;

/**
 * What was said here: how many facts of this request were published, and whether stopping was asked for.
 *
 * @param revision of the latest fact in the request family; the submission is 1
 * @param cancelRequestedAt when it was last asked; null while nobody wants it stopped
 */
public record Intake(int revision, Instant cancelRequestedAt) {

    static Intake submitted() {
        return new Intake(1, null);
    }

    Intake next() {
        return new Intake(revision + 1, cancelRequestedAt);
    }

    Intake cancelRequested(Instant at) {
        return new Intake(revision + 1, at);
    }
}
