package io.opswrit.proof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where and when it was measured, and how busy the machine was with other things: figures mean nothing without. */
final class Machine {

    private Machine() {}

    static Map<String, Object> describe() {
        var json = new LinkedHashMap<String, Object>();
        json.put("at", Instant.now().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("processor", line("/proc/cpuinfo", "model name"));
        json.put("memory", line("/proc/meminfo", "MemTotal"));
        json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        json.put("java", Runtime.version().toString());
        json.put("load", load());
        return json;
    }

    /** Of the last minute, five and fifteen. */
    static String load() {
        return first("/proc/loadavg").replaceFirst("^(\\S+ \\S+ \\S+).*", "$1");
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static String first(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }
}
