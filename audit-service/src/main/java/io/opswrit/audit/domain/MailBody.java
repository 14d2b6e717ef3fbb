package io.opswrit.audit.domain;

import io.opswrit.events.StatusWords;
import java.util.List;

/**
 * What a mail says, before it is laid out: once, so that its plain and its HTML part cannot differ. Nothing in it is
 * obeyed by a terminal; HTML has yet to be escaped.
 *
 * @param opening what happened, in one sentence
 * @param now what that means for the reader
 * @param card opens the page on which the reader goes on
 * @param links other addresses, often none
 */
public record MailBody(
        StatusWords status, String opening, String now, List<MailEntry> entries, MailLink card, List<MailLink> links) {

    private static final int LONGEST_SENTENCE = 600;

    /** The last words of each mail. */
    public static final String CLOSING =
            "Sent by Opswrit. Nobody reads answers to this mail, and opening a link in it decides nothing.";

    public MailBody {
        opening = HostileText.line(opening, LONGEST_SENTENCE);
        now = HostileText.line(now, LONGEST_SENTENCE);
        entries = List.copyOf(entries);
        links = List.copyOf(links);
    }

    public MailPhrase phrase() {
        return new MailPhrase(opening);
    }

    public String closing() {
        return CLOSING;
    }
}
