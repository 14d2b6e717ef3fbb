package io.opswrit.local.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that came by mail as HTML: nothing of it is obeyed. */
final class Html {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#\\[\\]@!$&()*+,;=%]*[A-Za-z0-9/=&#_-]");

    private Html() {}

    /** Besides the marks of HTML, whatever a terminal or a reader could obey is shown by its number. */
    static String escape(String text) {
        return text.codePoints().mapToObj(Html::escape).collect(Collectors.joining());
    }

    /** The text with its addresses as links, each of which opens in a place of its own. */
    static String withLinks(String text) {
        var html = new StringBuilder();
        var found = ADDRESS.matcher(text);
        int done = 0;
        while (found.find()) {
            var address = escape(found.group());
            html.append(escape(text.substring(done, found.start())))
                    .append("<a href=\"%1$s\" target=\"_blank\" rel=\"noreferrer\">%1$s</a>".formatted(address));
            done = found.end();
        }
        return html.append(escape(text.substring(done))).toString();
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\n', '\t' -> Character.toString(codePoint);
            case '\r' -> "";
            default ->
                switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> "[U+%04X]".formatted(codePoint);
                    default -> Character.toString(codePoint);
                };
        };
    }
}
