package io.opswrit.events;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of the instances, so that others can show and judge one without AWS; said by executor-service on
 * {@code fleet}, whose key is the instance id.
 */
public sealed interface FleetEvent extends Event {

    /**
     * The latest of these about an instance holds all that is known of it; it is said again when something of it changed.
     * Names, tags and versions come from the node and its owners and are hostile text: NUL and lone surrogates are
     * replaced, nothing else, so whoever shows them must not obey them.
     *
     * @param name its tag {@code Name}, else what the computer calls itself; null when neither is known: show the id
     * @param tags its EC2 tags; empty when it has none or they could not be read
     * @param platformType {@code Linux}, {@code Windows} or {@code MacOS}; null when SSM does not say
     * @param platformName such as {@code Ubuntu}; null when SSM does not say, as are the two versions
     * @param lastSeenAt when SSM last heard of its agent; null when SSM does not say
     * @param seenAt when SSM was asked; an instance that did not change since is not said again
     */
    record InstanceSeen(
            int revision,
            Actor actor,
            String instanceId,
            String name,
            Map<String, String> tags,
            String platformType,
            String platformName,
            String platformVersion,
            PingStatus pingStatus,
            String agentVersion,
            Instant lastSeenAt,
            Instant seenAt)
            implements FleetEvent {}
}
