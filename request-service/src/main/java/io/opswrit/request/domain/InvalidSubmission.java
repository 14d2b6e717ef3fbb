package io.opswrit.request.domain;

import io.opswrit.catalogue.Violation;
import java.util.List;

/** What was submitted breaks rules; nothing was accepted. */
public final class InvalidSubmission extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    public InvalidSubmission(List<Violation> violations) {
        super("%d fields are not valid".formatted(violations.size()));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
