package io.opswrit.writ;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a tree in the form of RFC 8785 as it walks it; text that is parsed once more costs four times as much. */
final class CanonicalText {

    /** Up to here a double holds every whole number, so its shortest form is the number itself. */
    private static final long LARGEST_EXACT = 1L << 53;

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder(1024);
    private final Function<JsonNode, String> rare;

    /** @param rare writes what hardly ever comes: fractions, very large numbers, nodes that are not of JSON */
    CanonicalText(Function<JsonNode, String> rare) {
        this.rare = rare;
    }

    CanonicalText write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node);
            case ARRAY -> writeArray(node);
            case STRING -> writeString(node.textValue());
            case BOOLEAN, NULL -> text.append(node.asText());
            default -> text.append(isExact(node) ? Long.toString(node.longValue()) : rare.apply(node));
        }
        return this;
    }

    private static boolean isExact(JsonNode node) {
        return node.isIntegralNumber()
                && node.canConvertToLong()
                && node.longValue() <= LARGEST_EXACT
                && node.longValue() >= -LARGEST_EXACT;
    }

    private void writeObject(JsonNode node) {
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        members.forEach((name, value) -> {
            if (text.charAt(text.length() - 1) != '{') {
                text.append(',');
            }
            writeString(name);
            text.append(':');
            write(value);
        });
        text.append('}');
    }

    private void writeArray(JsonNode node) {
        text.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(node.get(i));
        }
        text.append(']');
    }

    private void writeString(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < FIRST_PRINTABLE || c == '"' || c == '\\') {
                writeEscaped(c);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private void writeEscaped(char c) {
        switch (c) {
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            case '"', '\\' -> text.append('\\').append(c);
            default -> text.append("\\u%04x".formatted((int) c));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
