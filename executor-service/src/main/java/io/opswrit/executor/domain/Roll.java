package io.opswrit.executor.domain;

import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a claim goes by. Which instances carry the tag that lets commands run on them, as the last whole survey found it: AWS holds
 * the same wall by its policy; this one stands when that one is wider than it should be.
 *
 * @param listed the managed ones of those that were asked for, by instance id
 * @param lookedAt when that survey began; null when there was none yet, or by another tag
 * @param goodFor how long a survey is believed when no later one succeeds
 * @param unsearched instances for which a send without an answer has not been searched for yet
 * @param documents how orders are sent
 */
public record Roll(
        ManagedTag tag,
        Map<String, InstanceSeen> listed,
        Instant lookedAt,
        Duration goodFor,
        Set<String> unsearched,
        Documents documents) {

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
        if (listed.containsKey(instanceId)) {
            return Standing.MANAGED;
        }
        return lookedAt.isBefore(since) ? Standing.NOT_KNOWN : Standing.NOT_MANAGED;
    }

    /** Why an instance cannot run a command, although it is managed; empty when it can. */
    Optional<Verdict> objection(String instanceId, String commandType) {
        InstanceSeen seen = listed.get(instanceId);
        if (seen.platformType() != null && !seen.platformType().equals("Linux")) {
            return Optional.of(Verdict.notRun(
                            Outcome.REFUSED,
                            "%s is a %s instance, and commands run on Linux only."
                                    .formatted(instanceId, seen.platformType()))
                    .called("UnsupportedPlatformType"));
        }
        if (seen.pingStatus() != PingStatus.ONLINE && documents.refusesOffline(commandType)) {
            return Optional.of(
                    Verdict.notRun(Outcome.REFUSED, offline(seen, commandType)).called(wireName(seen)));
        }
        return Optional.empty();
    }

    private static String offline(InstanceSeen seen, String commandType) {
        String since = seen.lastSeenAt() == null ? "" : ", last heard at " + seen.lastSeenAt();
        return "The SSM agent of %s does not answer%s, and %s is not sent to an instance that does not answer."
                .formatted(seen.instanceId(), since, commandType);
    }

    private static String wireName(InstanceSeen seen) {
        return seen.pingStatus() == PingStatus.INACTIVE ? "Inactive" : "ConnectionLost";
    }

    Verdict refusalOf(String instanceId) {
        return Verdict.notRun(Outcome.REFUSED, notManaged(instanceId)).called("NotListed");
    }

    private String notManaged(String instanceId) {
        return "%s is not managed by Opswrit: SSM lists no running instance of this id with the tag %s."
                        .formatted(instanceId, tag)
                + " Have it tagged if it should be managed, and check that it runs and that its SSM agent is registered;"
                + " Opswrit sees a change within about two minutes. Then ask again.";
    }
}
