package io.opswrit.simulator.iam;

import java.util.Map;

/**
 * One thing that a call needs to be allowed.
 *
 * @param keys the condition keys that the service gives for it; what it does not give, no condition can match
 */
record Attempt(String action, String resource, Map<String, String> keys) {}
