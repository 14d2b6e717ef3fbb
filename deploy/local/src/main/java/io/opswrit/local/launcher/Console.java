package io.opswrit.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Lines with the seconds since the start. */
final class Console {
    private final PrintStream out;
    private final Instant start = Instant.now();

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String format, Object... values) {
        out.println("%4d s  %s".formatted(seconds(), format.formatted(values)));
    }

    void plain(String text) {
        out.println(text);
    }

    long seconds() {
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
