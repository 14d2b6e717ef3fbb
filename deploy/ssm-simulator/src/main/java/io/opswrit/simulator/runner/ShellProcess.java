package io.opswrit.simulator.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One shell and all that it starts, as long as it stays in its process group. */
final class ShellProcess {

    private static final Logger LOG = System.getLogger(ShellProcess.class.getName());
    private static final int OUTPUT_LIMIT = 256 * 1024;

    private final Process process;
    private final Printed output;
    private final Printed errors;
    private volatile boolean killed;

    ShellProcess(Process process) throws IOException {
        this.process = process;
        process.getOutputStream().close();
        output = new Printed(process.getInputStream());
        errors = new Printed(process.getErrorStream());
    }

    /** SIGKILL to the group; who left it lives on, as on a real instance. */
    void kill() {
        killed = true;
        try {
            new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "event=kill_failed cause={0}", failed.getMessage());
        }
        process.destroyForcibly();
    }

    /** What was printed by one second after the end counts; whoever left the group may hold on to the pipes for ever. */
    Outcome outcome() {
        try {
            var exitCode = process.waitFor();
            CompletableFuture.allOf(output.ended(), errors.ended())
                    .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                    .join();
            return new Outcome(killed ? Outcome.KILLED : exitCode, output.soFar(), errors.soFar());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.killed();
        }
    }

    /** Reads to the end, or a script that prints on would stop; keeps only the beginning. */
    private static final class Printed {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final CompletableFuture<Void> ended = new CompletableFuture<>();

        private Printed(InputStream stream) {
            Thread.startVirtualThread(() -> {
                read(stream);
                ended.complete(null);
            });
        }

        private CompletableFuture<Void> ended() {
            return ended;
        }

        private byte[] soFar() {
            return kept.toByteArray();
        }

        private void read(InputStream stream) {
            var buffer = new byte[8192];
            try (stream) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    kept.write(buffer, 0, Math.min(count, OUTPUT_LIMIT - kept.size()));
                }
            } catch (IOException closed) {
                LOG.log(Level.DEBUG, "event=output_ended cause={0}", closed.getMessage());
            }
        }
    }
}
