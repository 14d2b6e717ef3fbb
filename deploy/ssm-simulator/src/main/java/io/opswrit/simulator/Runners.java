package io.opswrit.simulator;

import io.opswrit.simulator.runner.CannedRunner;
import io.opswrit.simulator.runner.Folders;
import io.opswrit.simulator.runner.GuardingRunner;
import io.opswrit.simulator.runner.LocalRunner;
import io.opswrit.simulator.runner.RunFolders;
import io.opswrit.simulator.runner.ScriptRunner;
import io.opswrit.simulator.runner.ShellRunner;
import io.opswrit.simulator.time.SimulatedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Who runs scripts, in the order in which they are asked. */
final class Runners implements AutoCloseable {

    private final List<ScriptRunner> all = new ArrayList<>();
    private final Deque<Runnable> atTheEnd = new ArrayDeque<>();

    private Runners() {}

    static Runners of(SimulatorSettings settings, RunFolders folders, SimulatedTime time) {
        var runners = new Runners();
        if (settings.runners().local()) {
            runners.all.add(new LocalRunner(time));
        }
        runners.all.add(new CannedRunner(time));
        runners.all.addFirst(new GuardingRunner(runners.all, folders, time));
        if (settings.runners().script()) {
            runners.addShells(settings, time);
        }
        return runners;
    }

    List<ScriptRunner> all() {
        return all;
    }

    @Override
    public void close() {
        atTheEnd.forEach(Runnable::run);
    }

    /** Instances have their folders beside the commands if those are kept, so that both know of the same runs. */
    private void addShells(SimulatorSettings settings, SimulatedTime time) {
        var kept = settings.files().snapshotDir().map(directory -> directory.resolve("nodes"));
        var nodes = kept.orElseGet(this::passing);
        var shells = new ShellRunner(nodes, time);
        atTheEnd.push(shells::close);
        all.addFirst(shells);
    }

    private Path passing() {
        try {
            var nodes = Files.createTempDirectory("ssm-simulator-nodes-");
            atTheEnd.push(() -> Folders.delete(nodes));
            return nodes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
