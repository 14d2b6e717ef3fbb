package io.opswrit.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes sure that a quoted value stays one word wherever a template puts it. Single quotes protect only what the shell
 * reads as plain text; inside double quotes, arithmetic, here-documents or a comment they do not. So a template with
 * placeholders may only use the part of shell in which that is plain to see; what needs more belongs in an approved
 * script.
 */
final class TemplateCheck {
    private static final Pattern CODE_READERS = Pattern.compile("\\beval\\b|\\b(?:ba|da|k|z)?sh\\s+-[a-z]*c\\b");
    private static final String NOT_BESIDE_PLACEHOLDERS = "\"`\\$#";

    private TemplateCheck() {}

    static List<String> complaints(String template) {
        List<String> complaints = new ArrayList<>();
        if (template.contains("{{")) {
            complaints.add("the command contains {{, which Systems Manager would replace");
        }
        new TextRule(Integer.MAX_VALUE, true)
                .complaint(template)
                .ifPresent(complaint -> complaints.add("the command: " + complaint));
        List<MatchResult> placeholders =
                Placeholders.PLACEHOLDER.matcher(template).results().toList();
        if (!placeholders.isEmpty()) {
            checkSurroundings(template, complaints);
            placeholders.forEach(placeholder -> checkPlace(template, placeholder, complaints));
        }
        return complaints;
    }

    private static void checkSurroundings(String template, List<String> complaints) {
        boolean quoted = false;
        for (char character : template.toCharArray()) {
            if (character == '\'') {
                quoted = !quoted;
            } else if (!quoted && NOT_BESIDE_PLACEHOLDERS.indexOf(character) >= 0) {
                complaints.add(
                        "a command with parameters may not use %c outside of single quotes; use an approved script"
                                .formatted(character));
            }
        }
        if (quoted) {
            complaints.add("a single quote is not closed");
        }
        if (template.contains("<<")
                || template.contains("((")
                || CODE_READERS.matcher(template).find()) {
            complaints.add("a command with parameters may not use <<, ((, eval or sh -c; use an approved script");
        }
    }

    private static void checkPlace(String template, MatchResult placeholder, List<String> complaints) {
        String before = template.substring(0, placeholder.start());
        String after = template.substring(placeholder.end());
        if (before.chars().filter(character -> character == '\'').count() % 2 != 0) {
            complaints.add("%s stands inside quotes; it is quoted by itself".formatted(placeholder.group()));
        }
        if (before.isBlank() || before.strip().matches("(?s).*[;|&(]") || before.matches("(?s).*\\n\\s*")) {
            complaints.add("%s would choose the program to run".formatted(placeholder.group()));
        }
        if (!before.matches("(?s).*[\\s=]") || !after.matches("(?s)([\\s;|&)].*)?")) {
            complaints.add("%s must stand as a word of its own or after =".formatted(placeholder.group()));
        }
    }
}
