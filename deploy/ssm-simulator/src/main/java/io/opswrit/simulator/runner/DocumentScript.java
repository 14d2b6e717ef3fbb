package io.opswrit.simulator.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the forms that the documents of Opswrit use around a command, so that what is left is the command alone, as it would
 * be sent without a document: lines that insist on a variable, variables as words of their own, and a choice by one of them.
 */
final class DocumentScript {

    private static final Pattern INSISTS = Pattern.compile(": \"\\$\\{(\\w+)\\?[^}]*}\"");
    private static final Pattern VARIABLE = Pattern.compile("\"\\$(\\w+)\"");
    private static final Pattern CHOICE = Pattern.compile("case ('.*') in");

    private DocumentScript() {}

    /** A variable that is not set leaves the line that insists on it, and with it nothing that would run. */
    static String unfolded(String script, Map<String, String> environment) {
        List<String> lines = new ArrayList<>(script.lines().toList());
        while (!lines.isEmpty()) {
            var insists = INSISTS.matcher(lines.getFirst());
            if (!insists.matches()) {
                break;
            }
            if (!environment.containsKey(insists.group(1))) {
                return lines.getFirst();
            }
            lines.removeFirst();
        }
        return chosen(lines.stream().map(line -> withValues(line, environment)).toList());
    }

    private static String withValues(String line, Map<String, String> environment) {
        return VARIABLE.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        environment.containsKey(found.group(1))
                                ? "'" + environment.get(found.group(1)).replace("'", "'\\''") + "'"
                                : found.group()));
    }

    private static String chosen(List<String> lines) {
        var choice = CHOICE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        var from = choice.matches() ? lines.indexOf(choice.group(1) + ")") : -1;
        if (from < 0) {
            return String.join("\n", lines);
        }
        var branch = lines.subList(from + 1, lines.size());
        return String.join("\n", branch.subList(0, branch.indexOf(";;")));
    }
}
