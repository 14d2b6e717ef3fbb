package io.opswrit.executor.usecase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the fleet is surveyed. */
@ConfigMapping(prefix = "opswrit.fleet")
public interface FleetSettings {

    /** From one survey to the next, of all replicas together. */
    @WithDefault("60s")
    Duration interval();

    /** The longest that a survey may take; also what a killed replica's survey waits for. */
    @WithDefault("5m")
    Duration lease();

    /** How long a survey is believed when no later one succeeds; then commands wait. */
    @WithDefault("10m")
    Duration goodFor();

    /** How often to look whether a survey is due. */
    default Duration pollInterval() {
        Duration half = interval().dividedBy(2);
        Duration second = Duration.ofSeconds(1);
        return half.compareTo(second) < 0 ? half : second;
    }
}
