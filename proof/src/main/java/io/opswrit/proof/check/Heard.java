package io.opswrit.proof.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the topics say, each fact once however often it was delivered; facts that we forged ourselves are only counted. */
public final class Heard {

    private static final Set<String> REVIEW_ENDS =
            Set.of("approval.rejected", "approval.expired", "approval.withdrawn");

    private final Set<String> facts = new HashSet<>();
    private final Map<String, Map<String, Account>> results = new HashMap<>();
    private final Map<String, Set<String>> reviewEnds = new HashMap<>();
    private final Map<String, Instant> granted = new HashMap<>();
    private final Map<String, String> executions = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    /** What stands around a fact on its topic. */
    public record Envelope(String source, String id, String type, String key) {

        String name() {
            return source + " " + id;
        }

        String fact() {
            return type.replaceAll("^io\\.opswrit\\.|\\.v\\d+$", "");
        }
    }

    /** @param genuine false for what we wrote ourselves */
    public void hear(Envelope envelope, JsonNode body, Instant saidAt, boolean genuine) {
        if (!facts.add(envelope.name())) {
            return;
        }
        keys.put(envelope.name(), envelope.key());
        if (genuine) {
            note(envelope, body, saidAt);
        }
    }

    private void note(Envelope envelope, JsonNode body, Instant saidAt) {
        String requestId = envelope.key();
        String fact = envelope.fact();
        if (body.hasNonNull("execution_id")) {
            executions.put(body.path("execution_id").asText(), requestId);
        }
        if (fact.equals("result.completed")) {
            results.computeIfAbsent(requestId, _ -> new HashMap<>()).put(envelope.name(), Account.of(body, "outcome"));
        } else if (REVIEW_ENDS.contains(fact)) {
            reviewEnds.computeIfAbsent(requestId, _ -> new HashSet<>()).add(envelope.name());
        } else if (fact.equals("approval.granted")) {
            granted.merge(requestId, saidAt, (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    Set<String> facts() {
        return facts;
    }

    String keyOf(String fact) {
        return keys.get(fact);
    }

    Collection<Account> results(String requestId) {
        return results.getOrDefault(requestId, Map.of()).values();
    }

    /** How many facts say that the request has ended. */
    int ends(String requestId) {
        return results(requestId).size()
                + reviewEnds.getOrDefault(requestId, Set.of()).size();
    }

    /** @return null when no writ was ever granted */
    Instant granted(String requestId) {
        return granted.get(requestId);
    }

    /** @return null when no fact names the execution */
    String requestOf(String executionId) {
        return executions.get(executionId);
    }

    public int size() {
        return facts.size();
    }

    public static List<String> topics() {
        return List.of(
                "request-events", "approval-events", "execution-events", "command-results", "notification-events");
    }
}
