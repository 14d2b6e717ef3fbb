package io.opswrit.simulator.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Counts calls and real runs by execution: the proof that nothing ran twice. */
public final class Ledger {

    private static final Pattern OURS = Pattern.compile("ow:(?<execution>[^:\\s]+):\\d+(?:\\s.*)?", Pattern.DOTALL);

    private final Map<String, ExecutionCount> counts = new ConcurrentHashMap<>();
    private volatile Consumer<ExecutionCount> listener = count -> {};

    /** Whoever is to hear of every change. */
    public void tell(Consumer<ExecutionCount> changed) {
        listener = changed;
    }

    /** Every SendCommand that was well formed, whether it was accepted or refused. */
    public void called(String comment) {
        change(
                comment,
                count -> new ExecutionCount(
                        count.executionId(), count.comment(), count.sendCalls() + 1, count.runs(), count.commandIds()));
    }

    public void accepted(String comment, String commandId) {
        change(comment, count -> {
            List<String> ids = new ArrayList<>(count.commandIds());
            ids.add(commandId);
            return new ExecutionCount(
                    count.executionId(), count.comment(), count.sendCalls(), count.runs(), List.copyOf(ids));
        });
    }

    public void ran(String comment) {
        change(
                comment,
                count -> new ExecutionCount(
                        count.executionId(), count.comment(), count.sendCalls(), count.runs() + 1, count.commandIds()));
    }

    public List<ExecutionCount> byCommentPrefix(String prefix) {
        return those(count -> count.comment().startsWith(prefix));
    }

    public List<ExecutionCount> byExecutionIdPrefix(String prefix) {
        return those(
                count -> !count.executionId().isEmpty() && count.executionId().startsWith(prefix));
    }

    public void restore(ExecutionCount remembered) {
        counts.put(keyOf(remembered.comment()), remembered);
    }

    public void clear() {
        counts.clear();
    }

    private void change(String comment, UnaryOperator<ExecutionCount> change) {
        counts.compute(keyOf(comment), (key, count) -> {
            var changed = change.apply(
                    count == null ? new ExecutionCount(executionId(comment), comment, 0, 0, List.of()) : count);
            listener.accept(changed);
            return changed;
        });
    }

    private List<ExecutionCount> those(Predicate<ExecutionCount> wanted) {
        return counts.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(ExecutionCount::comment))
                .toList();
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
