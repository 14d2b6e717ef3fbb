package io.opswrit.proof;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Lines with the seconds since the start. */
public final class Console {
    private final PrintStream out;
    private final Instant start = Instant.now();

    public Console(PrintStream out) {
        this.out = out;
    }

    public void say(String format, Object... values) {
        out.println("%4d s  %s".formatted(elapsed().toSeconds(), format.formatted(values)));
    }

    public void plain(String text) {
        out.println(text);
    }

    public Duration elapsed() {
        return Duration.between(start, Instant.now());
    }
}
