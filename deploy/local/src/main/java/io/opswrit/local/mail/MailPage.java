package io.opswrit.local.mail;

import java.util.List;

/** One mail: both of its parts, its headers, and the conversation that it belongs to. */
final class MailPage {
    /** Nothing in it may run, load, send or leave its frame but a link, which opens in a place of its own. */
    static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    private static final String BODY = """
            <p><a href="/">Inbox</a></p><h1>%s</h1>
            <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
            <div class="parts">%s<section><h2>Plain text</h2><pre tabindex="0">%s</pre></section></div>
            <details><summary>Headers</summary><pre tabindex="0">%s</pre></details>%s
            """;
    private static final String HTML_PART = """
            <section><h2>HTML</h2><iframe title="The mail as HTML" src="/messages/%s/html" sandbox="%s"></iframe></section>
            """;

    private MailPage() {}

    /** @param conversation all its mails, this one included */
    static String of(Mail mail, List<Mail> conversation) {
        var body = BODY.formatted(
                InboxPage.subject(mail),
                Html.escape(mail.from()),
                Html.escape(String.join(", ", mail.to())),
                InboxPage.time(mail.date()),
                mail.content().html().isEmpty() ? "" : HTML_PART.formatted(mail.id(), SANDBOX),
                Html.withLinks(mail.content().text()),
                Html.escape(mail.content().headers()),
                conversation.size() < 2
                        ? ""
                        : "<section><h2>This conversation</h2>" + InboxPage.mails(conversation, mail) + "</section>");
        return InboxPage.page(InboxPage.subject(mail), body);
    }

    /** The HTML part as it came, but for links, which are told to open in a place of their own. */
    static String html(Mail mail) {
        var target = "<base target=\"_blank\">";
        int head = mail.content().html().indexOf("<head>");
        return head < 0
                ? target + mail.content().html()
                : new StringBuilder(mail.content().html())
                        .insert(head + "<head>".length(), target)
                        .toString();
    }
}
