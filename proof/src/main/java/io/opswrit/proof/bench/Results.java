package io.opswrit.proof.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a whole bench has found, by the name of the run. */
final class Results {

    private final Map<String, Figures> runs = new LinkedHashMap<>();
    private BareLimits limits;

    void add(String name, Figures figures) {
        runs.put(name, figures);
    }

    void limits(BareLimits found) {
        limits = found;
    }

    Map<String, Figures> runs() {
        return runs;
    }

    /** @return null when they were not measured */
    BareLimits limits() {
        return limits;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("machine", Machine.describe());
        if (limits != null) {
            json.put("limits", limits.json());
        }
        runs.forEach((name, figures) -> json.put(name, figures.json()));
        return json;
    }
}
