package io.opswrit.audit.domain;

import java.util.stream.Collectors;

/** The plain part of a mail. Whatever others wrote is indented, so that no line of it can pass as one of ours. */
final class MailText {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private MailText() {}

    static String of(MailBody body) {
        MailText text = new MailText();
        text.paragraph(body.opening());
        text.paragraph(body.now());
        body.entries().forEach(text::entry);
        text.text.append('\n');
        text.paragraph(body.card().words() + "\n" + body.card().address());
        body.links().forEach(link -> text.paragraph(link.words() + ":\n" + link.address()));
        // mail programs know these two hyphens as the beginning of what may be folded away
        text.text.append("-- \n").append(body.closing()).append('\n');
        return text.text.toString();
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private void entry(MailEntry entry) {
        if (entry.passage() == null) {
            text.append("%-12s%s\n".formatted(entry.label() + ":", entry.line()));
        } else {
            text.append(entry.label()).append(":\n");
            passage(entry.passage());
        }
    }

    private void passage(Excerpt passage) {
        text.append(indented(passage.head())).append('\n');
        if (!passage.whole()) {
            text.append("  (").append(passage.omission()).append(")\n");
            text.append(indented(passage.tail())).append('\n');
        }
    }

    private static String indented(String lines) {
        return lines.lines().map(line -> INDENT + line).collect(Collectors.joining("\n"));
    }
}
