package io.opswrit.proof.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures for people: a column for each run, a row for each question. */
final class Table {

    private static final int FIRST_WIDTH = 40;
    private static final int WIDTH = 18;

    private final Results results;
    private final List<String> lines = new ArrayList<>();

    Table(Results results) {
        this.results = results;
    }

    String text() {
        lines.add(row("", results.runs().keySet().stream()));
        row("requests a second", f -> number(f.plan().rate()) + (f.held() ? " held" : " not held"));
        row("accepted a second", f -> number(f.acceptedPerSecond()));
        row("ended a second", f -> number(f.endedPerSecond()));
        row("accept, p50 / p99 ms", f -> both(f.accept()));
        row("accept to SendCommand, p50 / p99 ms", f -> both(f.outside().toSend()));
        row("end at SSM to mail sent, p50 / p99 ms", f -> both(f.outside().toMail()));
        row("asked to result, p50 / p99 ms", f -> both(f.endToEnd()));
        row("AWS calls a command", f -> number(f.awsCallsPerCommand()));
        row("most commands in flight", f -> String.valueOf(f.crowd().mostInFlight()));
        row("commits a request", f -> number(f.commitsPerRequest()));
        row("WAL a request, kB", f -> number(f.walBytesPerRequest() / 1000));
        row("CPU a request, ms", f -> number(f.cpuMsPerRequestOfAll()));
        addParts();
        row(
                "executor, most threads (at first)",
                f -> "%d (%d)".formatted(f.crowd().mostThreads(), f.crowd().threadsAtFirst()));
        addLimits();
        return String.join(System.lineSeparator(), lines);
    }

    private void addParts() {
        var parts = results.runs().values().stream()
                .flatMap(figures -> figures.after().usage().parts().keySet().stream())
                .distinct()
                .toList();
        parts.forEach(part -> row(
                "  " + part + ", CPU ms / memory MiB",
                f -> "%s / %d"
                        .formatted(
                                number(f.cpuMsPerRequest().get(part)),
                                f.after().usage().parts().get(part).residentMib())));
    }

    private void addLimits() {
        var limits = results.limits();
        if (limits == null) {
            return;
        }
        lines.add(
                "Bare limits of this machine, nothing else running: %s commits of an accepted request's rows a second, %s events of %.0f bytes a second."
                        .formatted(
                                number(limits.commitsPerSecond()),
                                number(limits.eventsPerSecond()),
                                limits.bytesPerEvent()));
        results.runs()
                .forEach((name, f) -> lines.add("  %s: ended a second / bare commits a second = %s"
                        .formatted(name, number(f.endedPerSecond() / limits.commitsPerSecond()))));
    }

    private void row(String name, Function<Figures, String> value) {
        lines.add(row(name, results.runs().values().stream().map(value)));
    }

    private static String row(String name, java.util.stream.Stream<String> values) {
        return pad(name, FIRST_WIDTH) + values.map(value -> pad(value, WIDTH)).collect(Collectors.joining());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String both(Samples samples) {
        return samples.p50() + " / " + samples.p99();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
