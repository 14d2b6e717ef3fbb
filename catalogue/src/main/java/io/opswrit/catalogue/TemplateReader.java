package io.opswrit.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what an entry runs: one command, one for each value of a parameter, or approved scripts. */
final class TemplateReader {
    private final Located entry;
    private final Problems problems;

    TemplateReader(Located entry, Problems problems) {
        this.entry = entry;
        this.problems = problems;
    }

    /** Approved scripts bring their own parameter. */
    static Set<String> declaredNames(Located entry) {
        return entry.has("approved_scripts")
                ? Set.of(ApprovedScripts.PARAMETER)
                : new HashSet<>(entry.get("parameters").names());
    }

    Optional<CommandTemplate> read(List<Parameter> parameters) {
        List<String> ways = List.of("command", "command_by", "approved_scripts").stream()
                .filter(entry::has)
                .toList();
        if (ways.size() != 1) {
            problems.add(entry, "an entry needs exactly one of command, command_by and approved_scripts");
            return Optional.empty();
        }
        return switch (ways.getFirst()) {
            case "command" -> Optional.of(command(entry.get("command"), Set.of()));
            case "command_by" -> chosen(entry.get("command_by"), parameters);
            default -> approvedScripts(entry.get("approved_scripts"), parameters);
        };
    }

    private ShellTemplate command(Located command, Set<String> usedElsewhere) {
        String text = command.text().stripTrailing();
        TemplateCheck.complaints(text).forEach(complaint -> problems.add(command, complaint));
        checkNames(command, Placeholders.namesIn(text), usedElsewhere);
        return new ShellTemplate(text);
    }

    private void checkNames(Located command, Set<String> used, Set<String> usedElsewhere) {
        Set<String> declared = declaredNames(entry);
        used.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name ->
                        problems.add(command, "the command names {%s}, which is not a parameter".formatted(name)));
        declared.stream()
                .filter(name -> !used.contains(name) && !usedElsewhere.contains(name))
                .forEach(name -> problems.add(command, "the command does not use the parameter %s".formatted(name)));
    }

    private Optional<CommandTemplate> chosen(Located chosen, List<Parameter> parameters) {
        Located by = chosen.get("parameter");
        Optional<List<String>> values = parameters.stream()
                .filter(parameter -> parameter.name().equals(by.text()))
                .map(Parameter::values)
                .filter(found -> !found.isEmpty())
                .findFirst();
        if (values.isEmpty()) {
            problems.add(by, "%s is not a parameter with values".formatted(by.text()));
            return Optional.empty();
        }
        Located commands = chosen.get("commands");
        checkCases(commands, values.get());
        Map<String, ShellTemplate> templates = new LinkedHashMap<>();
        commands.names().forEach(value -> templates.put(value, command(commands.get(value), Set.of(by.text()))));
        return Optional.of(new ChosenTemplate(by.text(), templates));
    }

    private void checkCases(Located commands, Collection<String> values) {
        values.stream()
                .filter(value -> !commands.has(value))
                .forEach(value -> problems.add(commands, "there is no command for '%s'".formatted(value)));
        commands.names().stream()
                .filter(value -> !values.contains(value))
                .forEach(value -> problems.add(commands.get(value), "'%s' is not one of the values".formatted(value)));
    }

    private Optional<CommandTemplate> approvedScripts(Located scripts, List<Parameter> parameters) {
        entry.find("parameters")
                .ifPresent(found -> problems.add(
                        found, "approved_scripts brings its own parameter, %s".formatted(ApprovedScripts.PARAMETER)));
        Map<String, ApprovedScript> byName = new LinkedHashMap<>();
        for (Located script : scripts.items()) {
            String name = script.get("name").text();
            if (byName.putIfAbsent(name, script(name, script)) != null) {
                problems.add(script.get("name"), "the script '%s' is listed twice".formatted(name));
            }
        }
        ValuesRule rule = new ValuesRule(List.copyOf(byName.keySet()));
        parameters.add(new Parameter(ApprovedScripts.PARAMETER, rule, Optional.empty()));
        return Optional.of(new ApprovedScripts(byName));
    }

    private static ApprovedScript script(String name, Located script) {
        return new ApprovedScript(
                name,
                script.get("bucket").text(),
                script.get("key").text(),
                script.get("sha256").text(),
                script.find("version_id").map(Located::text));
    }
}
