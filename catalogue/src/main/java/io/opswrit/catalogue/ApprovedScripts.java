package io.opswrit.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fetches, checks and runs the one script that the request names. */
record ApprovedScripts(Map<String, ApprovedScript> scripts) implements CommandTemplate {
    static final String PARAMETER = "script_name";

    ApprovedScripts {
        scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
    }

    @Override
    public String render(Map<String, String> values) {
        return scripts.get(values.get(PARAMETER)).render();
    }

    @Override
    public String documentText() {
        Map<String, String> texts = new LinkedHashMap<>();
        scripts.forEach((name, script) -> texts.put(name, script.render()));
        return DocumentScript.chosen(PARAMETER, texts);
    }
}
