package io.opswrit.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the parameters of one request against its command type and collects all that is wrong with them. */
final class ParameterReading {
    /** Enough to see the mistake; a body full of invented names must not be answered by as long a list. */
    private static final int SHOWN_EXTRAS = 20;

    private static final int SHOWN_NAME_LENGTH = 64;

    private final CommandType commandType;
    private final Map<String, String> given;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    ParameterReading(CommandType commandType, Map<String, String> given) {
        this.commandType = commandType;
        this.given = given == null ? Map.of() : new LinkedHashMap<>(given);
    }

    Resolution resolve() {
        commandType.parameters().forEach(this::read);
        refuseExtras();
        if (!violations.isEmpty()) {
            return new Resolution.Invalid(violations);
        }
        String phrase = Placeholders.fill(commandType.phrase(), values::get);
        return new Resolution.Resolved(commandType, commandType.template().render(values), values, phrase);
    }

    private void read(Parameter parameter) {
        String name = parameter.name();
        if (!given.containsKey(name)) {
            parameter
                    .defaultValue()
                    .ifPresentOrElse(
                            value -> values.put(name, value), () -> refuse(name, "Required. " + parameter.hint()));
            return;
        }
        String value = given.get(name);
        Optional<String> complaint =
                value == null ? Optional.of("Must be text. " + parameter.hint()) : parameter.complaint(value);
        complaint.ifPresentOrElse(
                message -> refuse(name, message),
                () -> values.put(name, parameter.rule().normalise(value)));
    }

    private void refuseExtras() {
        List<String> declared =
                commandType.parameters().stream().map(Parameter::name).toList();
        String message = declared.isEmpty()
                ? "%s takes no parameters.".formatted(commandType.key())
                : "%s has no such parameter; it takes: %s.".formatted(commandType.key(), String.join(", ", declared));
        given.keySet().stream()
                .filter(name -> !declared.contains(name))
                .limit(SHOWN_EXTRAS)
                .forEach(name -> refuse(shown(name), message));
    }

    private void refuse(String name, String message) {
        violations.add(new Violation("parameters." + name, message));
    }

    /** A name that we did not choose goes into an answer and a log: harmless and short. */
    private static String shown(String name) {
        return String.valueOf(name)
                .codePoints()
                .limit(SHOWN_NAME_LENGTH)
                .map(character -> new TextRule(1, false)
                                .complaint(Character.toString(character))
                                .isEmpty()
                        ? character
                        : '\uFFFD')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
