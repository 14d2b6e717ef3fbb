package io.opswrit.request.domain;

import java.time.Instant;

/**
 * What was said here: how many facts of this request were published, whether stopping was asked for, and what an operator
 * found out.
 *
 * @param revision of the latest fact in the request family; the submission is 1
 * @param cancelRequestedAt when it was last asked; null while nobody wants it stopped
 * @param settlement the latest; null while there is none
 */
public record Intake(int revision, Instant cancelRequestedAt, Settlement settlement) {

    static Intake submitted() {
        return new Intake(1, null, null);
    }

    Intake next() {
        return new Intake(revision + 1, cancelRequestedAt, settlement);
    }

    Intake cancelRequested(Instant at) {
        return new Intake(revision + 1, at, settlement);
    }

    Intake settled(Settlement found) {
        return new Intake(revision + 1, cancelRequestedAt, found);
    }
}
