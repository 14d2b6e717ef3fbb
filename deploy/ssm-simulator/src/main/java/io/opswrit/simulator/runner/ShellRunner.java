package io.opswrit.simulator.runner;

import io.opswrit.simulator.time.SimulatedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Really runs whatever is sent, with a shell and as the user of the simulator. The script sees an empty directory that is
 * its own, a folder of its instance that stays, and nothing of the simulator's environment; but nothing keeps it from
 * leaving them, so this is for tests and for scripts that one trusts.
 */
public final class ShellRunner implements ScriptRunner, AutoCloseable {

    private static final Logger LOG = System.getLogger(ShellRunner.class.getName());
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Path nodes;
    private final SimulatedTime time;
    private final Set<ShellProcess> processes = ConcurrentHashMap.newKeySet();

    /** @param nodes where each instance has its folder */
    public ShellRunner(Path nodes, SimulatedTime time) {
        this.nodes = nodes.toAbsolutePath();
        this.time = time;
    }

    @Override
    public boolean handles(Script script) {
        return script.instance().runner().equals("script");
    }

    /** The process died with the simulator, and nobody tells of its end. */
    @Override
    public boolean resumes() {
        return false;
    }

    @Override
    public Run start(Script script, Progress progress) {
        try {
            var directory = Files.createTempDirectory("ssm-simulator-");
            var process = new ShellProcess(builder(script, directory).start());
            processes.add(process);
            var guard = Guard.read(script.lines());
            if (guard.isEmpty()) {
                progress.ran();
            }
            Thread.startVirtualThread(() -> {
                var outcome = process.outcome();
                processes.remove(process);
                Folders.delete(directory);
                time.soon(() -> {
                    if (guard.isPresent() && ran(script, guard.get(), outcome)) {
                        progress.ran();
                    }
                    progress.ended(outcome);
                });
            });
            return process::kill;
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "event=script_failed cause={0}", failed.getMessage());
            var errors = "the simulator could not start a shell\n".getBytes(StandardCharsets.UTF_8);
            time.soon(() -> progress.ended(new Outcome(127, new byte[0], errors)));
            return () -> {};
        }
    }

    /** Nothing of what was started outlives the simulator. */
    @Override
    public void close() {
        processes.forEach(ShellProcess::kill);
    }

    private ProcessBuilder builder(Script script, Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("_script.sh"), script.lines());
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
        var work = Files.createDirectory(directory.resolve("work"));
        // a session of its own is a process group of its own, which is what an agent kills
        var builder = new ProcessBuilder("setsid", "sh", "-c", file.toString()).directory(work.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", PATH);
        environment.put("SSM_COMMAND_ID", script.commandId());
        environment.put("OPSWRIT_HOME", home(script).toString());
        environment.putAll(script.environment());
        return builder;
    }

    /** The guard leaves the command's id in the folder of a run that it let through. */
    private boolean ran(Script script, Guard guard, Outcome outcome) {
        if (Guard.refused(outcome)) {
            return false;
        }
        var mark = home(script).resolve("runs").resolve(guard.run()).resolve("cmd");
        try {
            return Files.exists(mark) && Files.readString(mark).equals(script.commandId());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path home(Script script) {
        try {
            return Files.createDirectories(nodes.resolve(script.instance().id()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
