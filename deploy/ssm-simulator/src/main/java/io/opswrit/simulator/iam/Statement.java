package io.opswrit.simulator.iam;

import java.util.List;
import java.util.regex.Pattern;

/** One statement of a policy. */
record Statement(boolean allows, List<String> actions, List<String> resources, List<Condition> conditions) {

    boolean covers(Attempt attempt) {
        return actions.stream().anyMatch(action -> Wildcards.match(action, attempt.action(), Pattern.CASE_INSENSITIVE))
                && resources.stream().anyMatch(resource -> Wildcards.match(resource, attempt.resource(), 0))
                && conditions.stream().allMatch(condition -> condition.holds(attempt.keys()));
    }
}
