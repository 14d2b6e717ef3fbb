package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A YAML file as JSON, with the line on which each value stands, by JSON pointer. */
record YamlDocument(JsonNode root, Map<String, Integer> lines) {

    Located top() {
        return new Located(this, root, "");
    }

    /** The line of the nearest value that is really in the file. */
    int lineOf(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return lines.getOrDefault(nearest, 1);
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
