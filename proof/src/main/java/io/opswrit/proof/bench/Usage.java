package io.opswrit.proof.bench;

import io.opswrit.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each part of the stack has used of the machine so far, and this client; Linux tells it under /proc. */
record Usage(Map<String, Part> parts) {

    static final String CLIENT = "client";

    /** Linux counts processor time in hundredths of a second, whatever its own clock does. */
    private static final int MS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int KIB_PER_MIB = 1024;

    /**
     * @param cpuMs of user and system together, since the start
     * @param residentMib shared pages are counted once over all processes
     */
    record Part(long cpuMs, long residentMib, int threads) {

        Part plus(Part other) {
            return new Part(cpuMs + other.cpuMs, residentMib + other.residentMib, threads + other.threads);
        }
    }

    static Usage of(LocalStack stack) {
        Map<String, Part> parts = new LinkedHashMap<>();
        stack.parts().forEach(part -> parts.put(part.name(), of(part)));
        parts.put(CLIENT, of(List.of(ProcessHandle.current())));
        return new Usage(parts);
    }

    static Part of(io.opswrit.local.process.Part part) {
        return of(part.everything());
    }

    long cpuMsSince(Usage before, String part) {
        return parts.get(part).cpuMs() - before.parts.get(part).cpuMs();
    }

    private static Part of(List<ProcessHandle> processes) {
        return processes.stream().map(process -> of(process.pid())).reduce(new Part(0, 0, 0), Part::plus);
    }

    private static Part of(long pid) {
        var folder = Path.of("/proc", String.valueOf(pid));
        try {
            var stat = Files.readString(folder.resolve("stat"));
            // the name of the program comes before, in brackets, and may hold anything
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
            return new Part(ticks * MS_PER_TICK, number(folder.resolve("smaps_rollup"), "Pss:") / KIB_PER_MIB, (int)
                    number(folder.resolve("status"), "Threads:"));
        } catch (NoSuchFileException _) {
            return new Part(0, 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
