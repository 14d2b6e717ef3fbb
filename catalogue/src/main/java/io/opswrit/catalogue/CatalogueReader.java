package io.opswrit.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the text of a catalogue file into command types: YAML, then its schema, then what no schema can say. */
final class CatalogueReader {
    private final Problems problems;

    CatalogueReader(Problems problems) {
        this.problems = problems;
    }

    Catalogue read(String text) {
        Optional<YamlDocument> document = new YamlReader(problems).read(text);
        // each step relies on the one before: what is broken there would be reported again as something else
        problems.throwIfAny();
        SchemaCheck.check(document.orElseThrow(), problems);
        problems.throwIfAny();
        Located commands = document.orElseThrow().top().get("commands");
        List<CommandType> commandTypes = commands.names().stream()
                .map(key -> new EntryReader(key, commands.get(key), problems).read())
                .flatMap(Optional::stream)
                .toList();
        checkDocuments(commands);
        problems.throwIfAny();
        return new Catalogue(commandTypes);
    }

    /** A document holds one command, so two entries cannot share one, not even the name that an entry has by default. */
    private void checkDocuments(Located commands) {
        Map<String, String> owners = new HashMap<>();
        for (String key : commands.names()) {
            Located entry = commands.get(key);
            String name = entry.find("document")
                    .map(Located::text)
                    .orElseGet(() -> OwnDocument.of(key).name());
            String owner = owners.putIfAbsent(name, key);
            if (owner != null) {
                problems.add(entry.get("document"), "the document %s is that of %s already".formatted(name, owner));
            }
        }
    }
}
