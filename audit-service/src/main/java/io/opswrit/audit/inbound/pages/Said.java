package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.Decision;
import java.time.Instant;

/** What somebody decided, asked or answered, as a line of the conversation. */
record Said(String who, String did, Instant at, String text, boolean answer) {

    static Said of(Decision decision) {
        String who = decision.by() == null ? decision.byId() : decision.by();
        return new Said(
                who,
                did(decision),
                decision.at(),
                decision.comment(),
                decision.decision().equals("answer"));
    }

    private static String did(Decision decision) {
        String level = decision.level() == null ? "" : " (level " + decision.level() + ")";
        return switch (decision.decision()) {
            case "approve" -> "approved" + level;
            case "reject" -> "rejected it" + level;
            case "request-info" -> "asked";
            case "answer" -> "answered";
            case "cancel" -> "asked to cancel";
            case "settle" -> "looked into it and settled it";
            default -> decision.decision();
        };
    }
}
