package io.opswrit.catalogue;

import java.util.Map;

/** Shell text with placeholders that stand outside of quotes, each rendered as one quoted word. */
record ShellTemplate(String text) implements CommandTemplate {

    @Override
    public String render(Map<String, String> values) {
        return Placeholders.fill(text, name -> ShellQuoting.quote(values.get(name)));
    }

    @Override
    public String documentText() {
        return Placeholders.fill(text, DocumentScript::variable);
    }
}
