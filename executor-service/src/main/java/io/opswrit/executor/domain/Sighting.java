package io.opswrit.executor.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What SSM says of one command on one instance.
 *
 * @param responseCode -1 while it has not started or nothing was received
 * @param startedAt null when SSM knows no start
 */
public record Sighting(String status, String statusDetails, int responseCode, Instant startedAt, Output output) {

    /** What the guard on the node said at the end. */
    Optional<GuardNote> guardNote() {
        return Optional.ofNullable(output).map(Output::note);
    }

    /** The more telling of both, as SSM spells it. */
    public String detailedStatus() {
        return statusDetails == null || statusDetails.isBlank() ? status : statusDetails;
    }
}
