package io.opswrit.edge.problem;

import java.util.List;

/** The input is wrong in a way that only the edge can see: a parameter, a cursor, a missing body. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    public InvalidInput(String field, String message) {
        super(field + " " + message);
        this.violations = List.of(new Violation(field, message));
    }

    public List<Violation> violations() {
        return violations;
    }
}
