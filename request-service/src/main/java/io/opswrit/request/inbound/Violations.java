package io.opswrit.request.inbound;

import io.opswrit.edge.problem.Violation;
import java.util.List;

/** What the catalogue's rules say is wrong, as callers are told. */
public final class Violations {

    private Violations() {}

    public static List<Violation> of(List<io.opswrit.catalogue.Violation> found) {
        return found.stream()
                .map(violation -> new Violation(violation.field(), violation.message()))
                .toList();
    }
}
