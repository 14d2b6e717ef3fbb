package io.opswrit.simulator.sigv4;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The text that both sides hash: rebuilt from the headers that the caller says it signed, in the caller's order. */
final class CanonicalRequest {

    private static final Pattern SPACES = Pattern.compile(" +");

    private CanonicalRequest() {}

    static String text(
            String method,
            URI uri,
            List<String> signedHeaders,
            Function<String, List<String>> values,
            String bodyHash) {
        var text = new StringBuilder(method).append('\n').append(path(uri)).append('\n');
        text.append(query(uri)).append('\n');
        for (var name : signedHeaders) {
            text.append(name).append(':').append(value(values.apply(name))).append('\n');
        }
        text.append('\n').append(String.join(";", signedHeaders)).append('\n');
        return text.append(bodyHash).toString();
    }

    private static String path(URI uri) {
        var path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        return String.join(
                "&",
                Collections.list(new StringTokenizer(uri.getRawQuery(), "&")).stream()
                        .map(part -> ((String) part).contains("=") ? (String) part : part + "=")
                        .sorted()
                        .toList());
    }

    private static String value(List<String> values) {
        return String.join(
                ",",
                values.stream()
                        .map(value -> SPACES.matcher(value.strip()).replaceAll(" "))
                        .toList());
    }
}
