package io.opswrit.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry and reports what is wrong with it; an entry with a problem makes no command type. */
final class EntryReader {
    private final String key;
    private final Located entry;
    private final Problems problems;

    EntryReader(String key, Located entry, Problems problems) {
        this.key = key;
        this.entry = entry;
        this.problems = problems;
    }

    Optional<CommandType> read() {
        List<Parameter> parameters = new ArrayList<>();
        entry.find("parameters")
                .ifPresent(declared -> declared.names()
                        .forEach(name -> new ParameterReader(name, declared.get(name), problems)
                                .read()
                                .ifPresent(parameters::add)));
        Optional<CommandTemplate> template = new TemplateReader(entry, problems).read(parameters);
        Optional<OwnDocument> document = new OwnDocumentReader(entry, problems).read(parameters);
        RunRules rules = new RunRulesReader(entry, problems).read();
        checkPhrase();
        checkJustification();
        checkDurations();
        return template.filter(_ -> problems.isEmpty()).map(found -> commandType(parameters, found, rules, document));
    }

    private CommandType commandType(
            List<Parameter> parameters, CommandTemplate template, RunRules rules, Optional<OwnDocument> document) {
        return new CommandType(
                key,
                entry.get("summary").text(),
                entry.get("phrase").text(),
                entry.value("risk", RiskLevel.class).orElseThrow(),
                entry.value("effect", Effect.class).orElse(Effect.CHANGES),
                Set.copyOf(entry.get("allowed_roles").texts()),
                justification(),
                entry.get("execution_timeout_seconds").seconds(),
                entry.get("usual_duration_seconds").seconds(),
                parameters,
                template,
                rules,
                document);
    }

    private void checkPhrase() {
        Set<String> declared = TemplateReader.declaredNames(entry);
        Placeholders.namesIn(entry.get("phrase").text()).stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> problems.add(
                        entry.get("phrase"), "the phrase names {%s}, which is not a parameter".formatted(name)));
    }

    private void checkJustification() {
        boolean high = entry.value("risk", RiskLevel.class).orElseThrow() == RiskLevel.HIGH;
        if (high && justification() != JustificationRule.REQUIRED) {
            problems.add(
                    entry.get(entry.has("justification") ? "justification" : "risk"),
                    "a high-risk entry needs justification: required");
        }
    }

    private void checkDurations() {
        Located usual = entry.get("usual_duration_seconds");
        if (usual.seconds().compareTo(entry.get("execution_timeout_seconds").seconds()) > 0) {
            problems.add(usual, "usual_duration_seconds is longer than execution_timeout_seconds");
        }
    }

    private JustificationRule justification() {
        return entry.value("justification", JustificationRule.class).orElse(JustificationRule.OPTIONAL);
    }
}
