package io.opswrit.audit.domain;

/** An address with the words that say what it opens. */
public record MailLink(String words, String address) {

    private static final int LONGEST = 300;

    public MailLink {
        words = HostileText.line(words, LONGEST);
    }

    public MailPhrase phrase() {
        return new MailPhrase(words);
    }
}
