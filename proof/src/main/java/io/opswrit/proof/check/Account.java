package io.opswrit.proof.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What one source says of how a request stands: the view, the record or the public result, in the words that all share. */
public record Account(
        String status, String ran, String ssmCommandId, String exitCode, String orderDigest, String requesterEmail) {

    private static final Set<String> TERMINAL =
            Set.of("SUCCEEDED", "FAILED", "TIMED_OUT", "CANCELLED", "UNKNOWN", "REJECTED", "EXPIRED", "REFUSED");

    /** @param statusField the sources call it by two names */
    public static Account of(JsonNode source, String statusField) {
        return new Account(
                text(source, statusField),
                text(source, "ran"),
                text(source, "ssm_command_id"),
                text(source, "exit_code"),
                text(source, "order_digest"),
                text(source, "requester_email"));
    }

    private static String text(JsonNode source, String field) {
        return source.path(field).asText("null");
    }

    public boolean ended() {
        return TERMINAL.contains(status);
    }

    boolean wasSent() {
        return !ssmCommandId.equals("null");
    }
}
