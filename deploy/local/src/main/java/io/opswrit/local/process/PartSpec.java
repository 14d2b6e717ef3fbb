package io.opswrit.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What it takes to run a part: its command, environment, ports, log and probe, and the processes that it starts outside
 * its own tree.
 */
public record PartSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Map<String, Integer> ports,
        Path log,
        Probe probe,
        Path readyFile,
        Supplier<List<ProcessHandle>> daemons) {

    /** A part that is one program and nothing beside it. */
    public PartSpec(
            String name,
            List<String> command,
            Map<String, String> environment,
            Map<String, Integer> ports,
            Path log,
            Probe probe) {
        this(name, command, environment, ports, log, probe, null, List::of);
    }

    /** A part that tells by a file when it is ready. */
    public static PartSpec withReadyFile(
            String name,
            List<String> command,
            Map<String, String> environment,
            Map<String, Integer> ports,
            Path log,
            Path readyFile) {
        return new PartSpec(name, command, environment, ports, log, Probe.file(readyFile), readyFile, List::of);
    }

    public PartSpec withDaemons(Supplier<List<ProcessHandle>> others) {
        return new PartSpec(name, command, environment, ports, log, probe, readyFile, others);
    }

    public PartSpec withEnvironment(Map<String, String> other) {
        return new PartSpec(name, command, other, ports, log, probe, readyFile, daemons);
    }
}
