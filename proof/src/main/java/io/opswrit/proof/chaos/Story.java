package io.opswrit.proof.chaos;

import java.util.Map;

/**
 * What one requester does, and what the approver makes of it.
 *
 * @param copies how often the same is submitted again under its key
 */
record Story(int number, Kind kind, String instance, String commandType, Map<String, String> parameters, int copies) {

    /** How it goes on after it was accepted. */
    enum Kind {
        HARMLESS,
        APPROVED,
        ASKED_THEN_APPROVED,
        REJECTED,
        /** Nobody decides; it expires. */
        IGNORED,
        CANCELLED_WHILE_IT_WAITS,
        CANCELLED_WHILE_IT_RUNS
    }

    boolean high() {
        return kind != Kind.HARMLESS && kind != Kind.CANCELLED_WHILE_IT_RUNS;
    }

    Map<String, Object> body() {
        return Map.of(
                "instance_id", instance,
                "command_type", commandType,
                "parameters", parameters,
                "justification", "chaos " + number);
    }
}
