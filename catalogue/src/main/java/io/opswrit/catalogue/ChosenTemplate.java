package io.opswrit.catalogue;

import java.util.Map;

/** A template for each value of one parameter. */
record ChosenTemplate(String parameter, Map<String, ShellTemplate> templates) implements CommandTemplate {
    ChosenTemplate {
        templates = Map.copyOf(templates);
    }

    @Override
    public String render(Map<String, String> values) {
        return templates.get(values.get(parameter)).render(values);
    }
}
