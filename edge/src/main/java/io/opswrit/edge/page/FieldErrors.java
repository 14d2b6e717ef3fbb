package io.opswrit.edge.page;

import io.opswrit.edge.problem.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a form: said once on top, with links, and once beside each field. The first one takes the focus. */
public record FieldErrors(List<Violation> violations) {

    public FieldErrors {
        violations = List.copyOf(violations);
    }

    public static FieldErrors none() {
        return new FieldErrors(List.of());
    }

    /** @return the id of the input element for a field: {@code parameters.service_name} is {@code parameters-service_name} */
    public static String id(String field) {
        return field.replace('.', '-');
    }

    public boolean any() {
        return !violations.isEmpty();
    }

    public boolean on(String field) {
        return violations.stream().anyMatch(violation -> violation.field().equals(field));
    }

    public String message(String field) {
        return violations.stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .collect(Collectors.joining("; "));
    }
}
