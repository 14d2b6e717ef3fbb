package io.opswrit.systemtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The form for a new request, filled in well but for one field.
 *
 * @param fields all of them by their names
 * @param wrong the name of the one that is wrong
 */
record Typing(String commandType, Map<String, String> fields, String wrong) {

    static final String INSTANCE = "instance_id";
    static final String JUSTIFICATION = "justification";

    private static final String REASON = "Mail queue is stuck\n\tsince 9:40.";
    private static final String BELL = "ring \u0007";

    /** Each field of the form, each way in which it can be wrong. */
    static List<Typing> all() {
        return Stream.of(
                        wrong("CheckDiskSpace", INSTANCE, "", "i-123", "no-such-name", "i-0f3a9c1d7e5b2000g", BELL),
                        wrong("CheckDiskSpace", JUSTIFICATION, "a".repeat(2_001), BELL),
                        wrong("RestartService", JUSTIFICATION, "", " \n ", "ä".repeat(2_001), BELL),
                        wrong("RestartService", "parameters.service_name", "", "two words", "-option", "nginx.timer"),
                        wrong(
                                "RestartService",
                                "parameters.service_name",
                                "sshd",
                                "{{x}}",
                                "a".repeat(257),
                                "a;b",
                                BELL),
                        wrong("PatchNow", JUSTIFICATION, ""),
                        wrong("RunCustomScript", "parameters.script_name", ""),
                        wrong("RunCustomScript", JUSTIFICATION, ""))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Typing> wrong(String commandType, String field, String... values) {
        return Stream.of(values).map(value -> of(commandType).with(field, value));
    }

    static Typing of(String commandType) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(INSTANCE, Instances.STAGING);
        switch (commandType) {
            case "RestartService" -> fields.put("parameters.service_name", "nginx");
            case "PatchNow" -> fields.put("parameters.package_manager", "apt");
            case "RunCustomScript" -> fields.put("parameters.script_name", "rotate-logs");
            default -> {}
        }
        fields.put(JUSTIFICATION, REASON);
        return new Typing(commandType, fields, "");
    }

    Typing with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Typing(commandType, changed, field);
    }

    /** @return the id of the element of a field */
    static String id(String field) {
        return field.replace('.', '-');
    }

    String value() {
        return fields.get(wrong);
    }

    @Override
    public String toString() {
        String value = value().replaceAll("\\p{Cntrl}", "?");
        return commandType + ", " + wrong + " '" + value.substring(0, Math.min(20, value.length())) + "'";
    }
}
