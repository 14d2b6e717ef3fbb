package io.opswrit.simulator.runner;

import io.opswrit.simulator.time.SimulatedTime;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Really runs a few harmless commands on this machine: only whole scripts that equal an entry of the list, by their words
 * and without a shell, with an empty environment, in an empty directory, for at most ten seconds.
 */
public final class LocalRunner implements ScriptRunner {

    private static final Logger LOG = System.getLogger(LocalRunner.class.getName());
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "df -h", List.of("df", "-h"),
            "uptime", List.of("uptime"),
            "free -m", List.of("free", "-m"),
            "uname -a", List.of("uname", "-a"));
    private static final int OUTPUT_LIMIT = 256 * 1024;
    private static final int SECONDS_LIMIT = 10;

    private final SimulatedTime time;

    public LocalRunner(SimulatedTime time) {
        this.time = time;
    }

    @Override
    public boolean handles(Script script) {
        return script.instance().runner().equals("local")
                && !script.instance().behaviour().failing()
                && ALLOWED.containsKey(script.text().strip());
    }

    @Override
    public Run start(Script script, Progress progress) {
        var argv = ALLOWED.get(script.text().strip());
        if (!script.resumed()) {
            progress.ran();
        }
        try {
            var directory = Files.createTempDirectory("ssm-simulator-");
            var builder = new ProcessBuilder(argv).directory(directory.toFile());
            builder.environment().clear();
            var process = builder.start();
            Thread.startVirtualThread(() -> {
                var outcome = await(process);
                delete(directory);
                time.soon(() -> progress.ended(outcome));
            });
            return process::destroyForcibly;
        } catch (IOException missing) {
            LOG.log(Level.INFO, "event=local_run_failed program={0}", argv.getFirst());
            time.soon(() -> progress.ended(failure(127, argv.getFirst() + ": not found\n")));
            return () -> {};
        }
    }

    private static Outcome await(Process process) {
        try {
            process.getOutputStream().close();
            var output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            var errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            if (!process.waitFor(SECONDS_LIMIT, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Outcome(process.waitFor(), output.join(), errors.join());
        } catch (IOException broken) {
            process.destroyForcibly();
            return failure(1, "the process could not be read\n");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return Outcome.killed();
        }
    }

    private static byte[] read(InputStream stream) {
        try (stream) {
            return stream.readNBytes(OUTPUT_LIMIT);
        } catch (IOException closed) {
            return new byte[0];
        }
    }

    private static void delete(Path directory) {
        try {
            Files.deleteIfExists(directory);
        } catch (IOException left) {
            LOG.log(Level.DEBUG, "event=directory_left path={0}", directory);
        }
    }

    private static Outcome failure(int exitCode, String message) {
        return new Outcome(exitCode, new byte[0], message.getBytes(StandardCharsets.UTF_8));
    }
}
