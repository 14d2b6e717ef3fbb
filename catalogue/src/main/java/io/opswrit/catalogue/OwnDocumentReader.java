package io.opswrit.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which document an entry runs by, and makes sure that one can be made for it. */
final class OwnDocumentReader {
    private static final Pattern OF_AWS = Pattern.compile("(?i)(aws|amazon|amzn).*");

    private final Located entry;
    private final Problems problems;

    OwnDocumentReader(Located entry, Problems problems) {
        this.entry = entry;
        this.problems = problems;
    }

    Optional<OwnDocument> read(List<Parameter> parameters) {
        Optional<Located> named = entry.find("document");
        if (named.isEmpty()) {
            for (String key : List.of("document_version", "document_hash")) {
                entry.find(key).ifPresent(found -> problems.add(found, key + " needs the document that it belongs to"));
            }
            return Optional.empty();
        }
        Located document = named.get();
        if (OF_AWS.matcher(document.text()).matches()) {
            problems.add(
                    document, "%s is a name for documents of AWS; name one of your own".formatted(document.text()));
        }
        parameters.forEach(parameter -> checkPattern(parameter, document));
        return Optional.of(new OwnDocument(
                document.text(),
                entry.find("document_version").map(version -> version.node().asInt()),
                entry.find("document_hash").map(Located::text)));
    }

    private void checkPattern(Parameter parameter, Located document) {
        if (parameter.rule() instanceof PatternRule rule
                && AgentPattern.of(rule).isEmpty()) {
            problems.add(document, PatternUnknownToAgent.of(parameter.name()).getMessage());
        }
    }
}
