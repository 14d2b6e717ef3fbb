package io.opswrit.local.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All conversations, the one with the newest mail first. Plain HTML without scripts; what came by mail is escaped. */
final class InboxPage {
    private static final String FRAME = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/style.css"></head>
            <body><main>%2$s</main></body></html>
            """;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private InboxPage() {}

    /**
     * @param recipients everybody who ever got a mail
     * @param chosen whose mails these are; null when they are everybody's
     */
    static String list(List<Mail> mails, List<String> recipients, String chosen) {
        var body = "<h1>Inbox</h1>" + people(recipients, chosen);
        return page(
                "Inbox",
                mails.isEmpty()
                        ? body + "<p>No mail has come yet. Reload this page when something should have been sent.</p>"
                        : body + conversations(mails));
    }

    static String nothing(String what) {
        return page(what, "<h1>" + what + "</h1><p><a href=\"/\">Go to the inbox</a></p>");
    }

    static String page(String title, String body) {
        return FRAME.formatted(title, body);
    }

    static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : Html.escape(mail.subject());
    }

    static String time(Instant moment) {
        return "<time datetime=\"%s\">%s</time>".formatted(moment, MOMENT.format(moment));
    }

    /** @param open the mail that is being read; null for none */
    static String mails(List<Mail> mails, Mail open) {
        return mails.stream()
                .map(mail -> entry(mail, mail.equals(open)))
                .collect(Collectors.joining("", "<ul class=\"conversation\">", "</ul>"));
    }

    private static String conversations(List<Mail> mails) {
        var byConversation = mails.stream()
                .collect(Collectors.groupingBy(Mail::conversation, LinkedHashMap::new, Collectors.toList()));
        return byConversation.values().stream().map(some -> mails(some, null)).collect(Collectors.joining());
    }

    private static String entry(Mail mail, boolean open) {
        var again = mail.received() > 1 ? " · received %d times".formatted(mail.received()) : "";
        return "<li><a href=\"/messages/%s\"%s>%s<span class=\"muted\">to %s · %s%s</span></a></li>"
                .formatted(
                        mail.id(),
                        open ? " aria-current=\"page\"" : "",
                        subject(mail),
                        Html.escape(String.join(", ", mail.to())),
                        time(mail.date()),
                        again);
    }

    private static String people(List<String> recipients, String chosen) {
        var everybody = person("/", "Everybody", chosen == null);
        return recipients.stream()
                .map(one -> person(
                        "/?to=" + URLEncoder.encode(one, StandardCharsets.UTF_8),
                        Html.escape(one),
                        one.equalsIgnoreCase(chosen)))
                .collect(Collectors.joining("", "<nav aria-label=\"Mails to\">" + everybody, "</nav>"));
    }

    private static String person(String address, String name, boolean chosen) {
        return "<a href=\"%s\"%s>%s</a>".formatted(address, chosen ? " aria-current=\"page\"" : "", name);
    }
}
