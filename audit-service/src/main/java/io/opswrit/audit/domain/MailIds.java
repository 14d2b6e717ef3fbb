package io.opswrit.audit.domain;

import io.opswrit.writ.Canonical;
import java.util.Locale;
import java.util.UUID;

/** Names of mails and of the conversations that they belong to, as mail programs know them. */
final class MailIds {

    private static final int RECIPIENT_DIGITS = 12;

    private MailIds() {}

    /** The same for the same mail whenever it is sent, so that a mail program shows a repeat once. */
    static String message(Mail mail) {
        String kind = mail.kind().label();
        String which = mail.part().isEmpty() ? kind : kind + "." + mail.part();
        return id(which, mail.requestId(), mail.to());
    }

    /**
     * The same for all that one person is told about one request. It names a mail that nobody sends: whichever comes
     * first, all of them answer the same one.
     */
    static String conversation(UUID requestId, String to) {
        return id("request", requestId, to);
    }

    private static String id(String what, UUID requestId, String to) {
        String recipient = Canonical.digest(to.toLowerCase(Locale.ROOT)).substring(0, RECIPIENT_DIGITS);
        return "<" + what + "." + requestId + "." + recipient + "@opswrit>";
    }
}
