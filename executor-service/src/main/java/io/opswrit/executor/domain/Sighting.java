package io.opswrit.executor.domain;

import java.time.Instant;

/**
 * What SSM says of one command on one instance.
 *
 * @param responseCode -1 while it has not started or nothing was received
 * @param startedAt null when SSM knows no start
 */
public record Sighting(String status, String statusDetails, int responseCode, Instant startedAt, Output output) {

    /** The more telling of both, as SSM spells it. */
    public String detailedStatus() {
        return statusDetails == null || statusDetails.isBlank() ? status : statusDetails;
    }
}
