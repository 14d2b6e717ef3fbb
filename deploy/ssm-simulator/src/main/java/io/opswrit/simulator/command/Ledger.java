package io.opswrit.simulator.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts calls and real runs by execution: the proof that nothing ran twice. */
public final class Ledger {

    private static final Pattern OURS = Pattern.compile("ow:(?<execution>[^:\\s]+):\\d+(?:\\s.*)?", Pattern.DOTALL);

    private final Map<String, ExecutionCount> counts = new LinkedHashMap<>();

    /** Every SendCommand that was well formed, whether it was accepted or refused. */
    public synchronized void called(String comment) {
        counts.compute(keyOf(comment), (key, count) -> {
            var known = count == null ? new ExecutionCount(executionId(comment), comment, 0, 0, List.of()) : count;
            return new ExecutionCount(
                    known.executionId(), known.comment(), known.sendCalls() + 1, known.runs(), known.commandIds());
        });
    }

    public synchronized void accepted(String comment, String commandId) {
        counts.computeIfPresent(keyOf(comment), (key, count) -> {
            List<String> ids = new ArrayList<>(count.commandIds());
            ids.add(commandId);
            return new ExecutionCount(
                    count.executionId(), count.comment(), count.sendCalls(), count.runs(), List.copyOf(ids));
        });
    }

    public synchronized void ran(String comment) {
        counts.computeIfPresent(
                keyOf(comment),
                (key, count) -> new ExecutionCount(
                        count.executionId(), count.comment(), count.sendCalls(), count.runs() + 1, count.commandIds()));
    }

    public synchronized List<ExecutionCount> byCommentPrefix(String prefix) {
        return counts.values().stream()
                .filter(count -> count.comment().startsWith(prefix))
                .toList();
    }

    public synchronized List<ExecutionCount> byExecutionIdPrefix(String prefix) {
        return counts.values().stream()
                .filter(count ->
                        !count.executionId().isEmpty() && count.executionId().startsWith(prefix))
                .toList();
    }

    public synchronized void restore(List<ExecutionCount> remembered) {
        remembered.forEach(count -> counts.put(keyOf(count.comment()), count));
    }

    public synchronized void clear() {
        counts.clear();
    }

    private static String keyOf(String comment) {
        var id = executionId(comment);
        return id.isEmpty() ? "comment " + comment : "execution " + id;
    }

    private static String executionId(String comment) {
        var match = OURS.matcher(comment);
        return match.matches() ? match.group("execution") : "";
    }
}
