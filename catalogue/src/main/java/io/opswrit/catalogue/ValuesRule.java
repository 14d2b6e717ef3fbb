package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A choice of a few fixed values. */
record ValuesRule(List<String> values) implements ParameterRule {
    ValuesRule {
        values = List.copyOf(values);
    }

    @Override
    public String normalise(String value) {
        return value;
    }

    @Override
    public Optional<String> complaint(String value) {
        return values.contains(value) ? Optional.empty() : Optional.of(hint());
    }

    @Override
    public String hint() {
        return values.size() == 1
                ? "Must be %s.".formatted(values.getFirst())
                : "Must be one of: %s.".formatted(String.join(", ", values));
    }

    @Override
    public void describe(ObjectNode schema) {
        values.forEach(schema.putArray("enum")::add);
    }
}
