package io.opswrit.executor.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that are known by the name before them, as shells, property files, JSON, YAML, URLs and command lines write them. Reads
 * the text once, by hand, because the end of a value depends on how it began; where that is unclear it masks more.
 */
final class NamedSecrets {

    private static final Pattern NAME = Pattern.compile("(?i)pass(?:word|wd|phrase|code)|pwd"
            + "|secret(?:[_-]?(?:access[_-]?)?key(?:[_-]?base)?)?|token"
            + "|(?:api|access|account|auth|private|signing|encryption|shared|master)[_-]?key|credentials?");

    /** Values that are none. */
    private static final Set<String> NOTHING = Set.of("null", "nil", "none", "true", "false", "yes", "no", "|", ">");

    /** How far back a name may begin. */
    private static final int LONGEST_NAME = 100;

    private final String text;
    private final StringBuilder clean;
    private int done;
    private int count;

    private NamedSecrets(Redaction.Masked before) {
        text = before.text();
        count = before.count();
        clean = new StringBuilder(text.length());
    }

    static Redaction.Masked mask(Redaction.Masked before) {
        return new NamedSecrets(before).masked();
    }

    private Redaction.Masked masked() {
        Matcher names = NAME.matcher(text);
        int from = 0;
        while (from <= text.length() && names.find(from)) {
            from = names.end();
            NamedValue value = NamedValue.after(text, wordBefore(names.start()), names.end());
            if (value != null && !isNothing(value)) {
                clean.append(text, done, value.start()).append(Redaction.MASK);
                done = value.end();
                from = value.end();
                count++;
            }
        }
        return new Redaction.Masked(clean.append(text, done, text.length()).toString(), count);
    }

    private boolean isNothing(NamedValue value) {
        String said = text.substring(value.start(), value.end());
        return said.isEmpty() || said.startsWith(Redaction.MASK) || NOTHING.contains(said.toLowerCase(Locale.ROOT));
    }

    /** Where the word begins of which the name is the end, such as {@code db_password}. */
    private int wordBefore(int name) {
        int at = name;
        while (at > done && name - at < LONGEST_NAME && isOfWord(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
