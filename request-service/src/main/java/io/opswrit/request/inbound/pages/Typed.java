package io.opswrit.request.inbound.pages;

import io.opswrit.edge.page.FieldErrors;
import io.opswrit.request.domain.InvalidSubmission;
import io.opswrit.request.inbound.Violations;

/**
 * What somebody typed into a form of the page, and what stood against it.
 *
 * @param ran what was chosen where it is asked whether it ran
 * @param notice why nothing was done, where no field is to blame; null otherwise
 */
record Typed(String text, String reason, String ran, FieldErrors errors, String notice) {

    static Typed nothing() {
        return new Typed("", "", "", FieldErrors.none(), null);
    }

    /** Browsers send line breaks as two characters, of which our rules for text know one. */
    static Typed of(String text, String reason) {
        return new Typed(lines(text), lines(reason), "", FieldErrors.none(), null);
    }

    static Typed finding(String ran, String reason) {
        return new Typed("", lines(reason), ran == null ? "" : ran, FieldErrors.none(), null);
    }

    String reasonOrNull() {
        return reason.isBlank() ? null : reason;
    }

    Typed refused(InvalidSubmission fact) {
        return new Typed(text, reason, ran, new FieldErrors(Violations.of(fact.violations())), null);
    }

    Typed refused(RuntimeException fact) {
        return new Typed(text, reason, ran, FieldErrors.none(), fact.getMessage());
    }

    /** @return what would be lost when its form is not there any more */
    public String unsent() {
        return text.isBlank() ? reason : text;
    }

    private static String lines(String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
