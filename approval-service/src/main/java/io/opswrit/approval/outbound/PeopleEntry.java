package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Listed;
import io.opswrit.writ.Person;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One person of the list. */
final class PeopleEntry {

    private static final Set<String> NAMES =
            new TreeSet<>(Set.of("subject", "issuer", "name", "email", "groups", "level"));
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+";
    private static final String LEVEL = "[1-9]";

    private final YamlFields fields;
    private final YamlFields.Report report;

    PeopleEntry(Node node, YamlFields.Report report) {
        this.fields = YamlFields.of(node, report);
        this.report = report;
    }

    int line() {
        return fields.line();
    }

    /** @return empty when something that is needed is missing or wrong; it was reported then */
    Optional<Listed> read(String defaultIssuer) {
        fields.allowOnly(NAMES);
        var subject = fields.required("subject");
        var issuer = fields.has("issuer") ? fields.text("issuer") : Optional.of(defaultIssuer);
        var name = fields.required("name");
        var email = matching("email", EMAIL, "must be a mail address");
        var level = matching("level", LEVEL, "must be a number from 1 (asked first) to 9");
        var groups = groups();
        if (subject.isEmpty() || issuer.isEmpty() || name.isEmpty() || email.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        var person = new Person(issuer.get(), subject.get(), email.get(), name.get());
        return Optional.of(new Listed(person, groups, Integer.parseInt(level.get())));
    }

    private Optional<String> matching(String name, String pattern, String otherwise) {
        var value = fields.required(name);
        if (value.isPresent() && !value.get().matches(pattern)) {
            report.problem(fields.lineOf(name), "'" + name + "' " + otherwise + "; it is '" + value.get() + "'");
            return Optional.empty();
        }
        return value;
    }

    private Set<String> groups() {
        if (!fields.has("groups")) {
            return Set.of();
        }
        Set<String> groups = new HashSet<>();
        for (Node node : fields.list("groups")) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                groups.add(scalar.getValue());
            } else {
                report.problem(node.getStartMark().getLine() + 1, "a group must be plain text");
            }
        }
        return groups;
    }
}
