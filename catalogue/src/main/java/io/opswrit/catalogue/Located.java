package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A value of the catalogue file that knows where it stands. Read after the schema was satisfied. */
record Located(YamlDocument document, JsonNode node, String pointer) {

    private static final JsonMapper MAPPER = new JsonMapper();

    int line() {
        return document.lineOf(pointer);
    }

    boolean has(String name) {
        return node.has(name);
    }

    Located get(String name) {
        return new Located(document, node.path(name), YamlDocument.child(pointer, name));
    }

    Optional<Located> find(String name) {
        return has(name) ? Optional.of(get(name)) : Optional.empty();
    }

    List<String> names() {
        return node.properties().stream().map(property -> property.getKey()).toList();
    }

    List<Located> items() {
        return IntStream.range(0, node.size())
                .mapToObj(at -> new Located(document, node.get(at), pointer + "/" + at))
                .toList();
    }

    List<String> texts() {
        return items().stream().map(Located::text).toList();
    }

    String text() {
        return node.asText();
    }

    <T> Optional<T> value(String name, Class<T> type) {
        return find(name).map(found -> MAPPER.convertValue(found.node(), type));
    }

    Duration seconds() {
        return Duration.ofSeconds(node.asLong());
    }
}
