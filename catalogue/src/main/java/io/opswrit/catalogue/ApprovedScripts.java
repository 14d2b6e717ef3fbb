package io.opswrit.catalogue;

import java.util.Map;

/** Fetches, checks and runs the one script that the request names. */
record ApprovedScripts(Map<String, ApprovedScript> scripts) implements CommandTemplate {
    static final String PARAMETER = "script_name";

    ApprovedScripts {
        scripts = Map.copyOf(scripts);
    }

    @Override
    public String render(Map<String, String> values) {
        return scripts.get(values.get(PARAMETER)).render();
    }
}
