package io.opswrit.executor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Which instances carry the tag that lets commands run on them, as the last whole survey found it. AWS holds the same wall by
 * its policy; this one stands when that one is wider than it should be.
 *
 * @param listed the managed ones of those that were asked for
 * @param lookedAt when that survey began; null when there was none yet, or by another tag
 * @param goodFor how long a survey is believed when no later one succeeds
 */
public record Roll(ManagedTag tag, Set<String> listed, Instant lookedAt, Duration goodFor) {

    enum Standing {
        MANAGED,
        NOT_MANAGED,
        /** A survey has to tell first. */
        NOT_KNOWN
    }

    /** @param since when the order came: a look from before it does not count against it */
    Standing standingOf(String instanceId, Instant since, Instant now) {
        if (lookedAt == null || !now.isBefore(lookedAt.plus(goodFor))) {
            return Standing.NOT_KNOWN;
        }
        if (listed.contains(instanceId)) {
            return Standing.MANAGED;
        }
        return lookedAt.isBefore(since) ? Standing.NOT_KNOWN : Standing.NOT_MANAGED;
    }

    String refusalOf(String instanceId) {
        return "%s is not managed by Opswrit: SSM lists no running instance of this id with the tag %s."
                        .formatted(instanceId, tag)
                + " Have it tagged if it should be managed, and check that it runs and that its SSM agent is registered;"
                + " Opswrit sees a change within about two minutes. Then ask again.";
    }
}
