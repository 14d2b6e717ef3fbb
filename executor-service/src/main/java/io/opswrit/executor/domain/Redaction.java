package io.opswrit.executor.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks secrets in what a command wrote, before anybody stores or sends it. Takes a time that grows with the text alone; a
 * pattern of the catalogue that takes longer costs the whole text, because what it should have hidden is not known.
 */
public final class Redaction {

    static final String MASK = "****";

    private static final String GIVEN_UP = MASK + " (masked as a whole: a pattern of its command type takes too long)";

    private final List<Pattern> ofCommandType;

    /** @param ofCommandType mask their first group, or all where there is none */
    public Redaction(List<Pattern> ofCommandType) {
        this.ofCommandType = List.copyOf(ofCommandType);
    }

    /** Without patterns of a command type. */
    public static Redaction usual() {
        return new Redaction(List.of());
    }

    /** @param count how many values were masked */
    public record Masked(String text, int count) {}

    public Masked mask(String text) {
        var masked = new Masked(text, 0);
        try {
            for (Pattern pattern : ofCommandType) {
                masked = mask(masked, pattern);
            }
            for (Pattern pattern : SecretForms.ALL) {
                masked = mask(masked, pattern);
            }
        } catch (PatientText.TookTooLong | StackOverflowError _) {
            return new Masked(GIVEN_UP, 1);
        }
        return NamedSecrets.mask(masked);
    }

    private static Masked mask(Masked before, Pattern pattern) {
        Matcher matcher = pattern.matcher(new PatientText(before.text()));
        var clean = new StringBuilder(before.text().length());
        int count = before.count();
        int done = 0;
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
            if (matcher.start(group) < matcher.end(group) && matcher.start(group) >= done) {
                clean.append(before.text(), done, matcher.start(group)).append(MASK);
                done = matcher.end(group);
                count++;
            }
        }
        return new Masked(
                clean.append(before.text(), done, before.text().length()).toString(), count);
    }
}
