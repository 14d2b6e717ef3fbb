package io.opswrit.local;

import io.opswrit.local.process.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One start of a stack: each part is made, started and awaited in a thread of its own, after those that it needs. */
final class StartRun {
    private final Consumer<Part> registry;
    private final ExecutorService threads;
    private final Progress progress;
    private final List<Lane> lanes = new ArrayList<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    /** The start of one part, for those that come after it. */
    record Lane(CompletableFuture<Void> ready) {}

    StartRun(Consumer<Part> registry, ExecutorService threads, Progress progress) {
        this.registry = registry;
        this.threads = threads;
        this.progress = progress;
    }

    Lane begin(Supplier<Part> maker) {
        return after(List.of(), maker);
    }

    Lane after(List<Lane> needed, Supplier<Part> maker) {
        var lane = new Lane(all(needed).thenRunAsync(() -> bring(maker), threads));
        lanes.add(lane);
        return lane;
    }

    private static CompletableFuture<Void> all(List<Lane> lanes) {
        return CompletableFuture.allOf(lanes.stream().map(Lane::ready).toArray(CompletableFuture[]::new));
    }

    private void bring(Supplier<Part> maker) {
        try {
            var part = maker.get();
            registry.accept(part);
            part.start();
            progress.reached(part.name(), Progress.Step.STARTED);
            part.awaitReady();
            progress.reached(part.name(), Progress.Step.READY);
        } catch (RuntimeException e) {
            failed.completeExceptionally(e);
            throw e;
        }
    }

    /** Fails as soon as one part has failed, and interrupts the others. */
    void awaitAll() {
        try {
            CompletableFuture.anyOf(failed, all(lanes)).join();
        } catch (CompletionException e) {
            threads.shutdownNow();
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
