package io.opswrit.local.launcher;

import io.opswrit.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts everything, shows how to use it and keeps it running until it is told to stop. */
public final class DemoCommand {
    private final Path folder;

    public DemoCommand(Path folder) {
        this.folder = folder;
    }

    public int run(List<String> args) {
        var arguments = DemoArguments.parse(args);
        var real = new Preconditions(folder, arguments).check();
        return arguments.detach() ? new Detached(folder, arguments).run() : foreground(arguments, real);
    }

    private int foreground(DemoArguments arguments, Optional<RealInstances> real) {
        try (var channel = lockFile();
                var _ = lock(channel)) {
            var console = new Console(System.out);
            try (var progress = new StartProgress(console)) {
                real.ifPresent(account -> console.plain(account.banner()));
                keepRunning(arguments, real, console, progress);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepRunning(
            DemoArguments arguments, Optional<RealInstances> real, Console console, StartProgress progress) {
        var options = arguments.options(folder).progress(progress);
        real.ifPresent(account -> options.with("OPSWRIT_ENVIRONMENT_NAME", account.name()));
        var stack = LocalStack.of(options);
        var supervisor = new Supervisor(stack, console, () -> save(arguments, stack, true));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, supervisor, console)));
        console.say("Starting Opswrit; the first start takes longest");
        save(arguments, stack, false);
        stack.start();
        var example = new FirstExample(stack, arguments, console).leave();
        console.plain(new Screen(stack, arguments, real, example).text());
        save(arguments, stack, true);
        supervisor.watch();
        waitForEver();
    }

    private void save(DemoArguments arguments, LocalStack stack, boolean ready) {
        State.now(arguments, ready, stack.parts()).save(folder);
    }

    private void end(LocalStack stack, Supervisor supervisor, Console console) {
        supervisor.leave();
        console.say("Stopping");
        stack.close();
        State.forget(folder);
        console.say("Stopped. Data is kept; ./opswrit demo goes on with it, ./opswrit demo --fresh begins anew");
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private FileChannel lockFile() throws IOException {
        StateFolder.create(folder);
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        var lock = channel.tryLock();
        if (lock == null) {
            throw new IllegalStateException("Opswrit is being started or is running already. ./opswrit status tells.");
        }
        return lock;
    }
}
