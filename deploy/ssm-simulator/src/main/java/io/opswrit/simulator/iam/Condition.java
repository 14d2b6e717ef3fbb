package io.opswrit.simulator.iam;

import java.util.List;
import java.util.Map;

/** What must hold of one condition key. A key that the request does not have matches nothing. */
record Condition(String key, List<String> values, boolean wildcards) {

    boolean holds(Map<String, String> keys) {
        var actual = keys.get(key);
        return actual != null && values.stream().anyMatch(value -> matches(value, actual));
    }

    private boolean matches(String value, String actual) {
        return wildcards ? Wildcards.match(value, actual, 0) : value.equals(actual);
    }
}
