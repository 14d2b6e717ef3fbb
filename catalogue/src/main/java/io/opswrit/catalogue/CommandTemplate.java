package io.opswrit.catalogue;

import java.util.Map;

/** How an entry becomes shell text. Values are quoted here and nowhere else. */
sealed interface CommandTemplate permits ShellTemplate, ChosenTemplate, ApprovedScripts {
    String render(Map<String, String> values);

    /** The same text for any values, which it takes from environment variables. */
    String documentText();
}
