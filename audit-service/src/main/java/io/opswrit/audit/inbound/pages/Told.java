package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.Notification;
import java.time.Instant;

/** A mail to somebody: what it was about, and whether it left. */
record Told(String who, String about, String state, Instant at) {

    static Told of(Notification notification) {
        return new Told(
                String.join(", ", notification.to()),
                about(notification.kind()),
                state(notification.state()),
                notification.at());
    }

    private static String about(String kind) {
        return switch (kind) {
            case "succeeded" -> "that it is done";
            case "failed" -> "that it failed";
            case "timed-out" -> "that it timed out";
            case "unknown" -> "that its outcome is unknown";
            case "rejected" -> "that it was rejected";
            case "expired" -> "that it expired";
            case "cancelled" -> "that it was cancelled";
            case "refused" -> "that it was refused";
            case "still-running" -> "that it is still running";
            case "settled" -> "what an operator found out";
            case "question" -> "that there is a question";
            case "delegated" -> "that somebody asked in their name";
            case "approval-asked" -> "that a decision is asked of them";
            case "approval-escalated" -> "that a decision is overdue";
            default -> kind;
        };
    }

    private static String state(String state) {
        return switch (state) {
            case "sent" -> "sent";
            case "failed" -> "not delivered";
            default -> "waiting to be sent";
        };
    }
}
