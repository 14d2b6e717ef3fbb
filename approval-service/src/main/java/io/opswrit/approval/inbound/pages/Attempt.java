package io.opswrit.approval.inbound.pages;

import io.opswrit.edge.page.FieldErrors;
import java.util.List;

/**
 * A decision that was tried and not taken, so that its card shows again what was typed, and why it was not taken.
 *
 * @param kind null when nothing was tried
 * @param notice what happened; null when only the input is wrong
 */
record Attempt(DecisionKind kind, String typed, FieldErrors errors, String notice, List<Difference> differences) {

    Attempt {
        differences = List.copyOf(differences);
    }

    static Attempt none() {
        return new Attempt(null, "", FieldErrors.none(), null, List.of());
    }

    static Attempt wrong(DecisionKind kind, String typed, FieldErrors errors) {
        return new Attempt(kind, typed, errors, null, List.of());
    }

    static Attempt refused(DecisionKind kind, String typed, String notice, List<Difference> differences) {
        return new Attempt(kind, typed, FieldErrors.none(), notice, differences);
    }

    public String comment() {
        return typed(DecisionKind.APPROVE);
    }

    public String reason() {
        return typed(DecisionKind.REJECT);
    }

    public String question() {
        return typed(DecisionKind.ASK);
    }

    /** @return what was typed into a form that the card no longer has; empty when there is a place for it */
    public String homeless(Bar bar) {
        boolean hasPlace = bar.canApprove() || (bar.open() && kind == DecisionKind.REJECT);
        return hasPlace ? "" : typed;
    }

    private String typed(DecisionKind form) {
        return kind == form ? typed : "";
    }
}
