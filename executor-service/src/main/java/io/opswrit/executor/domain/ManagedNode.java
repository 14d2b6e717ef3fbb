package io.opswrit.executor.domain;

import io.opswrit.events.PingStatus;
import java.time.Instant;

/**
 * An instance as SSM lists it; all its texts are cleaned, and null where SSM does not say.
 *
 * @param computerName what it calls itself
 * @param lastSeenAt when its agent was last heard
 */
public record ManagedNode(
        String instanceId,
        String computerName,
        Platform platform,
        PingStatus pingStatus,
        String agentVersion,
        Instant lastSeenAt) {

    /** @param type {@code Linux}, {@code Windows} or {@code MacOS} */
    public record Platform(String type, String name, String version) {}
}
