package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.runner.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is left of the bytes of a process by the time the service shows them. The agent cuts bytes, so that a character may
 * be split; bytes that are no UTF-8 become U+FFFD when the agent writes its JSON, NUL and other control characters survive.
 */
public final class AgentOutput {

    private static final int LIMIT = 24_000;
    private static final String MARKER = "--output truncated--";
    private static final int ERROR_SHOWN = 8_000;
    private static final String ERROR_TITLE = "\n----------ERROR-------\n";
    private static final String OUTPUT_CUT = "\n---Output truncated---";
    private static final String ERROR_CUT = "\n---Error truncated----";

    private AgentOutput() {}

    static String standardOutput(Outcome outcome) {
        return cut(outcome.standardOutput());
    }

    /** A failing script's last line is the agent's own. */
    static String standardError(Outcome outcome, boolean failed) {
        if (!failed) {
            return cut(outcome.standardError());
        }
        var text = new String(outcome.standardError(), StandardCharsets.ISO_8859_1);
        var separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        var trailer = separator + "failed to run commands: exit status " + outcome.exitCode();
        return cut((text + trailer).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The part of the errors that the service hands out. */
    public static String shownError(String standardError) {
        return standardError.length() <= ERROR_SHOWN ? standardError : standardError.substring(0, ERROR_SHOWN);
    }

    /** Both streams in one short text, each cut so that the other keeps its half of the room. */
    public static String merged(String output, String error, int capacity) {
        var title = error.isEmpty() ? "" : ERROR_TITLE;
        var room = capacity - title.length();
        if (output.length() + error.length() <= room) {
            return output + title + error;
        }
        var outputRoom = Math.max(room / 2, room - error.length());
        var errorRoom = Math.max(room / 2, room - output.length());
        return shorten(output, outputRoom, OUTPUT_CUT) + title + shorten(error, errorRoom, ERROR_CUT);
    }

    private static String shorten(String text, int room, String mark) {
        return text.length() <= room ? text : text.substring(0, room - mark.length()) + mark;
    }

    private static String cut(byte[] bytes) {
        if (bytes.length <= LIMIT) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var kept = Arrays.copyOf(bytes, LIMIT - MARKER.length());
        return new String(kept, StandardCharsets.UTF_8) + MARKER;
    }
}
