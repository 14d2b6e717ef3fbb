package io.opswrit.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the catalogue makes of a command type and parameters: the exact shell text, or all that is wrong with them. */
public sealed interface Resolution {

    /**
     * @param parameters in declared order, normalised, with defaults filled in
     * @param phrase what will be done, in words: "restart nginx"
     */
    record Resolved(CommandType commandType, String command, Map<String, String> parameters, String phrase)
            implements Resolution {
        public Resolved {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /** Nothing may be run; every violation is listed, not only the first. */
    record Invalid(List<Violation> violations) implements Resolution {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
