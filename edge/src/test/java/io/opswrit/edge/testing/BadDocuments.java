package io.opswrit.edge.testing;

import static io.opswrit.edge.testing.BadInput.JSON;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Bodies that are wrong as a whole. */
final class BadDocuments {

    private static final String BODY = "body";
    private static final int DEEP = 2_000;
    private static final int LARGE = 100 * 1024;

    private BadDocuments() {}

    static Stream<BadInput> of(String valid) {
        return Stream.concat(
                Stream.of(
                        BadInput.json("an empty body", "", BODY),
                        BadInput.json("null", "null", BODY),
                        BadInput.json("a string", "\"x\"", BODY),
                        BadInput.json("a number", "1", BODY),
                        BadInput.json("an array", "[" + valid + "]", BODY),
                        BadInput.json("not JSON", "title=x", BODY),
                        BadInput.json("half a document", valid.substring(0, valid.length() / 2), null),
                        BadInput.json("two documents", valid + " " + valid, BODY),
                        BadInput.json("text after the document", valid + " x", BODY),
                        BadInput.json("deep nesting", "[".repeat(DEEP) + "]".repeat(DEEP), null),
                        BadInput.json("an unknown field", with(valid, "\"no_such_field\":1"), "no_such_field"),
                        BadInput.json("a deep unknown field", with(valid, "\"no_such_field\":" + deep()), null),
                        BadInput.json("half a character in a name", with(valid, "\"\\ud800\":1"), null),
                        BadInput.json("a control character in a name", with(valid, "\"\\u0007\":1"), "\ufffd")),
                wrongMedia(valid));
    }

    private static Stream<BadInput> wrongMedia(String valid) {
        var bytes = valid.getBytes(StandardCharsets.UTF_8);
        var badUtf8 = Arrays.copyOf(bytes, bytes.length);
        badUtf8[valid.indexOf('"') + 1] = (byte) 0xff;
        return Stream.of(
                new BadInput("bytes that are not UTF-8", JSON, badUtf8, 400, null),
                new BadInput("plain text", "text/plain", bytes, 415, null),
                new BadInput("a form", "application/x-www-form-urlencoded", bytes, 415, null),
                new BadInput("XML", "application/xml", bytes, 415, null),
                tooLarge(valid));
    }

    /** Valid but for its size. */
    static BadInput tooLarge(String valid) {
        var body = (valid + " ".repeat(LARGE)).getBytes(StandardCharsets.UTF_8);
        return new BadInput("100 kB", JSON, body, 413, null);
    }

    private static String with(String valid, String member) {
        return valid.substring(0, valid.lastIndexOf('}')) + "," + member + "}";
    }

    private static String deep() {
        return "[".repeat(DEEP) + "]".repeat(DEEP);
    }
}
