package io.opswrit.request.inbound.pages;

import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Parameter;
import java.util.List;

/**
 * A field that the chosen command type needs, from its declaration in the catalogue.
 *
 * @param values to choose from; none where a pattern decides
 * @param needed whether it has no default
 */
record NewRequestField(String name, String hint, String value, List<String> values, boolean needed) {

    static List<NewRequestField> of(CommandType type, NewRequestEntry entry) {
        return type.parameters().stream()
                .map(parameter -> of(parameter, NewRequestEntry.PARAMETER + parameter.name(), entry))
                .toList();
    }

    private static NewRequestField of(Parameter parameter, String name, NewRequestEntry entry) {
        String byDefault = parameter.defaultValue().orElse("");
        return new NewRequestField(
                name,
                parameter.hint(),
                entry.has(name) ? entry.value(name) : byDefault,
                parameter.values(),
                byDefault.isEmpty());
    }

    public boolean choice() {
        return !values.isEmpty();
    }

    /** What was sent and is not among the choices stays visible, beside the sentence that says so. */
    public boolean strange() {
        return !value.isEmpty() && !values.contains(value);
    }
}
