package io.opswrit.approval.inbound.pages;

import java.util.regex.Pattern;

/** What a browser shows of a card: its version, and what may be done there. It is the id of an event of the card's stream. */
record Sent(int version, String bar) {

    private static final Pattern WORD = Pattern.compile("([0-9]{1,9})-([a-z]{1,10})");

    static Sent of(CardView card) {
        return new Sent(card.version(), card.bar().kind());
    }

    /** @param word such as {@code 7-decide}; whatever else a browser says means that it has to be told everything */
    static Sent read(String word) {
        var found = WORD.matcher(word == null ? "" : word);
        return found.matches() ? new Sent(Integer.parseInt(found.group(1)), found.group(2)) : new Sent(-1, "");
    }

    @Override
    public String toString() {
        return version + "-" + bar;
    }
}
