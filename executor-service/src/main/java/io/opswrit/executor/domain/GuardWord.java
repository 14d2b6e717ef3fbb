package io.opswrit.executor.domain;

import java.util.Locale;

/** How the guard on a node ended by itself, or what it has to say of an end that SSM would misread. */
enum GuardWord {
    /** The order already ran, or runs, by another command. */
    DUPLICATE(76),
    /** It came after its deadline and was not run. */
    LATE(78),
    /** The node cannot keep note of its runs, so it was not run. */
    UNUSABLE(70),
    /** The command ended by SIGKILL; SSM would call its exit code 137 a time-out. */
    KILLED(250),
    /** The command ended with 194, by which SSM would restart the node. */
    REBOOT(251);

    final int exitCode;

    GuardWord(int exitCode) {
        this.exitCode = exitCode;
    }

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
