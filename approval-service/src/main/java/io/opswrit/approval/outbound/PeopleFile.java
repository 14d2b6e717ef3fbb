package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Listed;
import io.opswrit.approval.domain.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code people.yaml}: all of it or nothing, and says in one go what is wrong in which line. */
public final class PeopleFile {

    private static final String PACKAGED = "/people.yaml";

    private final String file;
    private final String defaultIssuer;
    private final List<String> problems = new ArrayList<>();

    private PeopleFile(String file, String defaultIssuer) {
        this.file = file;
        this.defaultIssuer = defaultIssuer;
    }

    /** @param defaultIssuer the issuer of everybody whose entry names none */
    public static People read(Path path, String defaultIssuer) {
        try {
            return parse(path.toString(), Files.readString(path), defaultIssuer);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of approvers " + path + " (OPSWRIT_PEOPLE) cannot be read.", e);
        }
    }

    /** The personas of the local stack. */
    public static People packaged(String defaultIssuer) {
        try (InputStream in = PeopleFile.class.getResourceAsStream(PACKAGED)) {
            return parse("people.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8), defaultIssuer);
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged list of approvers cannot be read.", e);
        }
    }

    static People parse(String file, String text, String defaultIssuer) {
        return new PeopleFile(file, defaultIssuer).people(text);
    }

    private People people(String text) {
        List<Listed> listed = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Node item : items(text)) {
            var entry = new PeopleEntry(item, this::problem);
            entry.read(defaultIssuer).ifPresent(person -> {
                Integer before = lines.putIfAbsent(person.person().id(), entry.line());
                if (before != null) {
                    problem(entry.line(), "names the same issuer and subject as line " + before);
                }
                listed.add(person);
            });
        }
        if (listed.isEmpty() && problems.isEmpty()) {
            problem(1, "lists nobody: no high-risk request could ever be approved");
        }
        if (!problems.isEmpty()) {
            throw new InvalidPeople(file, problems);
        }
        return new People(listed);
    }

    private List<Node> items(String text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                return List.of();
            }
            var fields = YamlFields.of(root, this::problem);
            fields.allowOnly(Set.of("people"));
            return fields.list("people");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problem(line, "is not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problem(1, "is not valid YAML: " + e.getMessage());
        }
        return List.of();
    }

    private void problem(int line, String reason) {
        problems.add(line + ": " + reason);
    }
}
