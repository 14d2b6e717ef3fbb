package io.opswrit.request.domain;

import io.opswrit.catalogue.TextRule;
import io.opswrit.catalogue.Violation;
import java.util.List;

/** What the text of an answer, and the reasons of a cancellation and a settlement, may be. */
public final class Texts {

    private static final TextRule TEXT = new TextRule(2_000, true);

    private Texts() {}

    /** @throws InvalidSubmission when it is missing or breaks the rules for text */
    public static void checkAnswer(String text) {
        if (text == null || text.isBlank()) {
            throw invalid("text", "Must be given: it is the answer that the approver reads.");
        }
        TEXT.complaint(text).ifPresent(complaint -> {
            throw invalid("text", complaint);
        });
    }

    /** @throws InvalidSubmission when it breaks the rules for text; none is fine */
    public static void checkReason(String reason) {
        if (reason != null) {
            TEXT.complaint(reason).ifPresent(complaint -> {
                throw invalid("reason", complaint);
            });
        }
    }

    /** @throws InvalidSubmission when it is missing or breaks the rules for text */
    public static void checkFinding(String reason) {
        if (reason == null || reason.isBlank()) {
            throw invalid("reason", "Must be given: what you found, and where you looked.");
        }
        checkReason(reason);
    }

    private static InvalidSubmission invalid(String field, String message) {
        return new InvalidSubmission(List.of(new Violation(field, message)));
    }
}
