package io.opswrit.executor.domain;

import java.util.Set;

/**
 * The instances that have as many executions under way as they get at once: one that changes something, three that read.
 *
 * @param changing have their change
 * @param reading have their reads
 */
public record Crowd(Set<String> changing, Set<String> reading) {

    public static final Crowd NONE = new Crowd(Set.of(), Set.of());

    boolean holdsUp(Execution execution) {
        return (execution.filed().changes() ? changing : reading).contains(execution.instanceId());
    }
}
