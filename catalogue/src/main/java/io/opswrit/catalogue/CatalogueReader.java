package io.opswrit.catalogue;

import java.util.List;
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
        problems.throwIfAny();
        return new Catalogue(commandTypes);
    }
}
