package io.opswrit.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of a request that hold for every command type, kept beside the catalogue so that there is one source. */
public final class Inputs {
    public static final Pattern INSTANCE_ID = Pattern.compile("i-[0-9a-f]{17}");
    public static final String INSTANCE_ID_HINT =
            "Instance id must look like i-0a1b2c3d4e5f67890 (i- and 17 characters, 0–9 and a–f).";
    public static final TextRule JUSTIFICATION = new TextRule(2_000, true);
    public static final TextRule PARAMETER_VALUE = new TextRule(256, false);

    private Inputs() {}

    public static List<Violation> instanceId(String instanceId) {
        return instanceId != null && INSTANCE_ID.matcher(instanceId).matches()
                ? List.of()
                : List.of(new Violation("instance_id", INSTANCE_ID_HINT));
    }

    /** A blank justification counts as none. */
    public static List<Violation> justification(CommandType commandType, String justification) {
        if (justification != null && !justification.isBlank()) {
            return JUSTIFICATION
                    .complaint(justification)
                    .map(message -> List.of(new Violation("justification", message)))
                    .orElse(List.of());
        }
        return commandType.justification() == JustificationRule.REQUIRED
                ? List.of(new Violation(
                        "justification", "%s needs a justification: say why.".formatted(commandType.key())))
                : List.of();
    }

    /** What holds for a parameter value before its own rule is asked. */
    static Optional<String> parameterValue(String value) {
        Optional<String> complaint = PARAMETER_VALUE.complaint(value);
        if (complaint.isPresent()) {
            return complaint;
        }
        if (value.contains("{{")) {
            return Optional.of("Must not contain {{, which Systems Manager would replace.");
        }
        return value.startsWith("-")
                ? Optional.of("Must not begin with -, which the command would take for an option.")
                : Optional.empty();
    }
}
