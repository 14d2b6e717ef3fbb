package io.opswrit.executor.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the guard on a node wrote at the end of standard error.
 *
 * @param about for a duplicate the command that was first, else the guard's sentence; empty when it said none
 * @param rest what the command itself wrote
 */
record GuardNote(GuardWord word, String about, String rest) {

    private static final int LONGEST = 200;
    private static final String SIGNATURE = "opswrit-guard: ";
    private static final String SENTENCE = "opswrit: ";
    private static final String FIRST = "duplicate of";

    /** Says that the exit code is the command's, even if it is one of the guard's and the command spoke like the guard. */
    private static final String OWN = SIGNATURE + "own";

    /** A command may print what it likes, so the word counts only together with the exit code that the guard gives it. */
    static Optional<GuardNote> in(String error, int exitCode) {
        String whole = error.stripTrailing();
        int at = whole.lastIndexOf('\n') + 1;
        String last = whole.substring(at);
        return Arrays.stream(GuardWord.values())
                .filter(word -> word.exitCode == exitCode && last.equals(SIGNATURE + word.spelling()))
                .findFirst()
                .map(word -> of(word, whole.substring(0, Math.max(0, at - 1))));
    }

    /** What the command wrote, where the guard had no more to say than that the exit code is the command's. */
    static String withoutOwn(String error) {
        String whole = error.stripTrailing();
        int at = whole.lastIndexOf('\n') + 1;
        return whole.substring(at).equals(OWN) ? whole.substring(0, Math.max(0, at - 1)) : error;
    }

    /** What a node says goes into sentences for people, so it must not be endless. */
    GuardNote maskedBy(Redaction redaction) {
        String masked = redaction.mask(about).text();
        return new GuardNote(word, masked.substring(0, Math.min(masked.length(), LONGEST)), "");
    }

    private static GuardNote of(GuardWord word, String before) {
        if (word == GuardWord.KILLED || word == GuardWord.REBOOT) {
            return new GuardNote(word, "", before);
        }
        int at = before.lastIndexOf('\n') + 1;
        String last = before.substring(at);
        return last.startsWith(SENTENCE)
                ? new GuardNote(word, about(last.substring(SENTENCE.length())), before.substring(0, at))
                : new GuardNote(word, "", before);
    }

    private static String about(String sentence) {
        return sentence.startsWith(FIRST) ? sentence.substring(FIRST.length()).strip() : sentence;
    }
}
