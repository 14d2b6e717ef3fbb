package io.opswrit.executor.domain;

import java.util.UUID;

/** The mark by which a sent command is found again: SendCommand takes no token of ours, but gives this text back. */
public final class CommandComment {

    /** SSM takes no more. */
    private static final int LIMIT = 100;

    private CommandComment() {}

    static String of(UUID executionId, int attempt, String email) {
        String whole = prefix(executionId) + attempt + " Submitted by " + email + " via IT portal";
        String ascii = whole.replaceAll("[^\\x20-\\x7e]", "?");
        return ascii.substring(0, Math.min(ascii.length(), LIMIT));
    }

    /** The same for every attempt of one execution. */
    public static String prefix(UUID executionId) {
        return "ow:" + executionId + ":";
    }
}
