package io.opswrit.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Resident memory; shared pages are counted once over all processes where the system tells them apart. */
final class Memory {
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    static long mebibytes(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(process -> kibibytes(process.pid())).sum() / KIB_PER_MIB;
    }

    private static long kibibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException _) {
            return byPs(pid);
        }
    }

    private static long byPs(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException _) {
            return 0;
        }
    }
}
