package io.opswrit.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A template for each value of one parameter. */
record ChosenTemplate(String parameter, Map<String, ShellTemplate> templates) implements CommandTemplate {
    ChosenTemplate {
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    @Override
    public String render(Map<String, String> values) {
        return templates.get(values.get(parameter)).render(values);
    }

    @Override
    public String documentText() {
        Map<String, String> texts = new LinkedHashMap<>();
        templates.forEach((value, template) -> texts.put(value, template.documentText()));
        return DocumentScript.chosen(parameter, texts);
    }
}
