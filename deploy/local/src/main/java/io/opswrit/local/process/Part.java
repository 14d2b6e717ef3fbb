package io.opswrit.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One program of the system as a process of its own, that can be started, stopped and killed alone. */
public final class Part implements AutoCloseable {
    private static final Duration ORDERLY_END = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 25;

    private final PartSpec spec;
    private Process process;
    private boolean wanted;

    public Part(PartSpec spec) {
        this.spec = spec;
    }

    public String name() {
        return spec.name();
    }

    public Map<String, Integer> ports() {
        return spec.ports();
    }

    public Path log() {
        return spec.log();
    }

    public Probe probe() {
        return spec.probe();
    }

    public synchronized void start() {
        if (running()) {
            throw new IllegalStateException(name() + " runs already");
        }
        try {
            prepareFiles();
            process = builder().start();
            wanted = true;
        } catch (IOException e) {
            throw new PartFailed("%s could not be started: %s".formatted(name(), e.getMessage()), e);
        }
    }

    private void prepareFiles() throws IOException {
        Files.createDirectories(spec.log().getParent());
        if (process == null && Files.exists(spec.log())) {
            var previous = spec.log().resolveSibling(spec.log().getFileName() + ".1");
            Files.move(spec.log(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
        if (spec.readyFile() != null) {
            Files.createDirectories(spec.readyFile().getParent());
            Files.deleteIfExists(spec.readyFile());
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(spec.command());
        // only the part that is given AWS credentials has any
        builder.environment().keySet().removeIf(key -> key.startsWith("AWS_"));
        builder.environment().putAll(spec.environment());
        // Quarkus reads a file .env where it stands, and that of the checkout is for containers
        builder.directory(spec.log().getParent().toFile());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
    }

    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    /** True from start until somebody asks for its end: a part that is wanted but does not run has died. */
    public synchronized boolean died() {
        return wanted && !running();
    }

    public boolean ready() {
        return running() && spec.probe().ready();
    }

    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Waits until the part does its work; fails at once when it dies before. */
    public void awaitReady(Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready()) {
            if (!running()) {
                throw new PartFailed("%s ended before it was ready.%n%s".formatted(name(), tail()));
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed("%s was not ready after %d s.%n%s".formatted(name(), limit.toSeconds(), tail()));
            }
            pause();
        }
    }

    /** Waits five minutes at most: a machine that does much else starts slowly, and what has died is noticed at once. */
    public void awaitReady() {
        awaitReady(Duration.ofMinutes(5));
    }

    /** Asks for an orderly end and waits for it. */
    public synchronized void stop() {
        wanted = false;
        if (!running()) {
            return;
        }
        process.destroy();
        if (!ended(ORDERLY_END)) {
            kill();
        }
    }

    /** As {@code kill -9}: no hook of the part runs. */
    public synchronized void kill() {
        wanted = false;
        if (process == null) {
            return;
        }
        var killed = everything();
        killed.forEach(ProcessHandle::destroyForcibly);
        var ends = killed.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends)
                    .orTimeout(ORDERLY_END.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new PartFailed(name() + " did not end when it was killed", e);
        }
    }

    public void restart() {
        stop();
        start();
        awaitReady();
    }

    /** The process, its descendants and its daemons: all that has to be gone and all that takes memory. */
    public synchronized List<ProcessHandle> everything() {
        if (process == null) {
            return List.of();
        }
        var own = process.toHandle();
        return Stream.of(Stream.of(own), own.descendants(), spec.daemons().get().stream())
                .flatMap(handles -> handles)
                .filter(ProcessHandle::isAlive)
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String tail() {
        try (var lines = Files.lines(spec.log())) {
            var all = new ArrayList<>(lines.toList());
            var last = all.subList(Math.max(0, all.size() - TAIL_LINES), all.size());
            return "Last lines of " + spec.log() + ":\n  " + String.join("\n  ", last);
        } catch (IOException | java.io.UncheckedIOException _) {
            return "Its log " + spec.log() + " cannot be read.";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted while waiting");
        }
    }
}
