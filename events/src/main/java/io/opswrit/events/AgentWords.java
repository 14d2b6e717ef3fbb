package io.opswrit.events;

import java.time.Instant;

/**
 * What people read about the agent of an instance, where a command for it is asked for, decided on or shown.
 *
 * @param words {@code Agent offline}
 * @param tone one of {@code good bad warn unknown}, which colours it
 * @param shape one character that says the same without colour
 * @param online whether a command would begin at once
 * @param refused whether a command would be refused, so that there is no use in offering the instance
 * @param since when the agent was last heard of, for an agent that is away; null otherwise, and when nobody knows
 * @param next one line: what that means for a command; empty when it means nothing special
 */
public record AgentWords(
        String words, String tone, String shape, boolean online, boolean refused, Instant since, String next) {

    private static final String WAITS = "The command will wait until it is back, or expire.";

    public static AgentWords of(FleetEvent.InstanceSeen seen) {
        return switch (seen.pingStatus()) {
            case ONLINE -> new AgentWords("Agent online", "good", "●", true, false, null, "");
            case CONNECTION_LOST, INACTIVE ->
                new AgentWords("Agent offline", "warn", "○", false, false, seen.lastSeenAt(), WAITS);
            case NOT_LISTED ->
                new AgentWords(
                        "Not managed",
                        "bad",
                        "✕",
                        false,
                        true,
                        seen.lastSeenAt(),
                        "It was stopped, terminated or deregistered, or lost its tag; the command would be refused.");
            case null -> unknown();
        };
    }

    /** For an instance of which no fact has come: a typing mistake, or one that is newer than the last look. */
    public static AgentWords unknown() {
        return new AgentWords(
                "Not seen by Opswrit",
                "unknown",
                "?",
                false,
                false,
                null,
                "Unless it was started or tagged a moment ago, the command would be refused.");
    }
}
