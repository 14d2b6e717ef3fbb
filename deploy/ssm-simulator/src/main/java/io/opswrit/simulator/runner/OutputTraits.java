package io.opswrit.simulator.runner;

import io.opswrit.simulator.fleet.Instance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Makes the output of an instance awkward, whatever the script: {@code output-large} is 200 kB, {@code output-binary} is
 * bytes of all values, {@code output-split} has a character of four bytes exactly where the agent cuts.
 */
final class OutputTraits {

    private static final int LARGE = 200_000;
    private static final int BINARY = 4096;

    /** Where the agent cuts, but for two of the four bytes. */
    private static final int BEFORE_THE_CUT = 23_978;

    private OutputTraits() {}

    static byte[] applied(Instance instance, byte[] output, RandomGenerator random) {
        if (instance.has("output-large")) {
            return repeated(output, LARGE);
        }
        if (instance.has("output-binary")) {
            var bytes = new byte[BINARY];
            random.nextBytes(bytes);
            return bytes;
        }
        return instance.has("output-split") ? split(output) : output;
    }

    private static byte[] split(byte[] output) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(repeated(output, BEFORE_THE_CUT));
        bytes.writeBytes("\uD83D\uDE00".repeat(100).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] repeated(byte[] output, int size) {
        var source = output.length == 0 ? "x\n".getBytes(StandardCharsets.UTF_8) : output;
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = source[i % source.length];
        }
        return bytes;
    }
}
