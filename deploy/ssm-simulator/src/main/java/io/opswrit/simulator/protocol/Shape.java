package io.opswrit.simulator.protocol;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What one type of the service model allows; limits count characters, entries or the number itself. */
public record Shape(Kind type, Limits limits, String of, Map<String, String> members, List<String> required) {

    /** The kinds of value that the model knows. */
    public enum Kind {
        STRING,
        INTEGER,
        BOOLEAN,
        TIMESTAMP,
        LIST,
        MAP,
        STRUCTURE
    }

    /** Any of these may be absent. */
    public record Limits(Long min, Long max, Pattern pattern, List<String> values) {}
}
