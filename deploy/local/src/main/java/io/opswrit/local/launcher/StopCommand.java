package io.opswrit.local.launcher;

import io.opswrit.local.LocalStack;
import io.opswrit.local.process.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Asks the launcher to end everything and makes sure that nothing is left. */
public final class StopCommand {
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;

    public StopCommand(Path folder) {
        this.folder = folder;
    }

    public int run(List<String> args) {
        if (!args.isEmpty()) {
            throw new UsageError("stop takes no arguments.");
        }
        var state = State.load(folder);
        if (state.isEmpty()) {
            System.out.println("Opswrit is not running.");
            return 0;
        }
        var everything = processes(state.get());
        state.get().launcher().ifPresent(ProcessHandle::destroy);
        if (!ended(everything)) {
            everything.forEach(ProcessHandle::destroyForcibly);
        }
        State.forget(folder);
        System.out.println(
                everything.isEmpty()
                        ? "Opswrit was not running any more."
                        : "Stopped; %d processes have ended. Data is kept.".formatted(everything.size()));
        return 0;
    }

    /** The launcher's whole tree, and parts that outlive a launcher that was killed a moment ago. */
    private List<ProcessHandle> processes(State state) {
        var launcher = state.launcher().stream();
        var tree = launcher.flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        var parts = state.parts().stream()
                .flatMap(part -> ProcessHandle.of(part.pid()).stream())
                .filter(StopCommand::isPart);
        var database = LocalStack.of(state.options(folder)).postgres().server().stream();
        return Stream.of(tree, parts, database).flatMap(all -> all).distinct().toList();
    }

    /** The number of a part that is gone may belong to somebody else by now. */
    private static boolean isPart(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(Child.class.getName());
    }

    private static boolean ended(List<ProcessHandle> processes) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }
}
