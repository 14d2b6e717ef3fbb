package io.opswrit.local.mail;

import java.util.List;
import java.util.stream.Collectors;

/** Plain HTML without scripts; everything that came by mail is escaped. */
final class InboxPage {
    private static final String FRAME = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
            <link rel="stylesheet" href="/style.css"></head><body><main><h1>%1$s</h1>%2$s</main></body></html>
            """;

    static final String STYLE = """
            :root { color-scheme: light dark; font-family: system-ui, sans-serif }
            main { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8886; vertical-align: top }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #8886 }
            """;

    private InboxPage() {}

    static String list(List<Mail> mails) {
        if (mails.isEmpty()) {
            return FRAME.formatted("Inbox", "<p>No mail has come yet.</p>");
        }
        var rows = mails.stream().map(InboxPage::row).collect(Collectors.joining());
        return FRAME.formatted(
                "Inbox",
                "<table><thead><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>" + rows
                        + "</tbody></table>");
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/messages/%s\">%s</a></td></tr>"
                .formatted(mail.date(), escape(String.join(", ", mail.to())), mail.id(), subject(mail));
    }

    static String message(Mail mail) {
        var head =
                "<p><a href=\"/\">Inbox</a></p><table><tr><th>From</th><td>%s</td></tr><tr><th>To</th><td>%s</td></tr>"
                        + "<tr><th>Received (UTC)</th><td>%s</td></tr></table><pre>%s</pre>";
        return FRAME.formatted(
                subject(mail),
                head.formatted(
                        escape(mail.from()), escape(String.join(", ", mail.to())), mail.date(), escape(mail.text())));
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : escape(mail.subject());
    }

    static String escape(String text) {
        return text.codePoints().mapToObj(InboxPage::escape).collect(Collectors.joining());
    }

    /** Besides the marks of HTML, whatever a terminal or a reader could obey is shown by its number. */
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
