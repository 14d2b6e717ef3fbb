package io.opswrit.executor.domain;

import io.opswrit.events.Actor;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.PingStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Decides what there is to say after a survey: what differs from what was said last, and nothing else. */
public final class FleetNews {

    private static final Actor EXECUTOR = Actor.system("executor-service");

    private final Map<String, InstanceSeen> said;
    private final Instant now;

    private FleetNews(Map<String, InstanceSeen> said, Instant now) {
        this.said = said;
        this.now = now;
    }

    /**
     * @param said by instance id, what was said last of each that was listed then or is listed now
     * @return by instance id, what is to be said now
     */
    public static Map<String, InstanceSeen> of(Survey survey, Map<String, InstanceSeen> said, Instant now) {
        return new FleetNews(said, now).after(survey);
    }

    private Map<String, InstanceSeen> after(Survey survey) {
        Map<String, InstanceSeen> news = new LinkedHashMap<>();
        Map<String, InstanceSeen> missing = new TreeMap<>(said);
        for (ManagedNode node : survey.nodes()) {
            InstanceSeen before = missing.remove(node.instanceId());
            InstanceSeen seen = seen(node, tags(node.instanceId(), survey.tags()), revisionAfter(before));
            if (before == null || !sameButForTheLook(before, seen)) {
                news.put(node.instanceId(), seen);
            }
        }
        missing.forEach((id, before) -> {
            if (before.pingStatus() != PingStatus.NOT_LISTED) {
                news.put(id, again(before, revisionAfter(before), PingStatus.NOT_LISTED, now));
            }
        });
        return news;
    }

    /** Tags that could not be asked for are those of before, so that trouble at AWS does not make all instances look new. */
    private Map<String, String> tags(String instanceId, Tags tags) {
        return switch (tags) {
            case Tags.Read read -> new TreeMap<>(read.byInstance().getOrDefault(instanceId, Map.of()));
            case Tags.Denied _ -> Map.of();
            case Tags.Unread _ ->
                said.containsKey(instanceId) ? said.get(instanceId).tags() : Map.of();
        };
    }

    private InstanceSeen seen(ManagedNode node, Map<String, String> tags, int revision) {
        String name = tags.getOrDefault("Name", "");
        return new InstanceSeen(
                revision,
                EXECUTOR,
                node.instanceId(),
                name.isBlank() ? node.computerName() : name,
                tags,
                node.platform().type(),
                node.platform().name(),
                node.platform().version(),
                node.pingStatus(),
                node.agentVersion(),
                node.lastSeenAt(),
                now);
    }

    private static int revisionAfter(InstanceSeen before) {
        return before == null ? 1 : before.revision() + 1;
    }

    private static boolean sameButForTheLook(InstanceSeen before, InstanceSeen seen) {
        return before.equals(again(seen, before.revision(), seen.pingStatus(), before.seenAt()));
    }

    private static InstanceSeen again(InstanceSeen seen, int revision, PingStatus pingStatus, Instant seenAt) {
        return new InstanceSeen(
                revision,
                EXECUTOR,
                seen.instanceId(),
                seen.name(),
                seen.tags(),
                seen.platformType(),
                seen.platformName(),
                seen.platformVersion(),
                pingStatus,
                seen.agentVersion(),
                seen.lastSeenAt(),
                seenAt);
    }
}
