package io.opswrit.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All commands and invocations, in memory. Nothing that ended changes any more. Reading needs no lock and begins anywhere,
 * so that lists of tens of thousands of commands cost no more than the page that is asked for.
 */
public final class CommandStore {

    /** Hears of every change, in the order of the changes and before anybody else can see the next one. */
    public interface Listener {
        void added(Command command);

        void changed(Invocation invocation);

        void cleared();
    }

    private static final class Row {
        private volatile Command command;
        private volatile List<Invocation> invocations;

        private Row(Command command, List<Invocation> invocations) {
            this.command = command;
            this.invocations = invocations;
        }

        private Optional<Invocation> invocation(Invocation.Key key) {
            return invocations.stream().filter(it -> it.key().equals(key)).findFirst();
        }
    }

    /** A real account forgets after a month; this one when it has so many, so that memory is bounded. */
    private static final int MOST_COMMANDS = 20_000;

    private static final int LOOK_AT = 100;

    private final Map<String, Row> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Row> bySequence = new ConcurrentSkipListMap<>();
    private final Map<String, NavigableMap<Long, Row>> byInstance = new ConcurrentHashMap<>();
    private Listener listener;
    private long sequence;

    public synchronized void tell(Listener changed) {
        listener = changed;
    }

    public synchronized void add(Command command) {
        put(command, pending(command));
        if (byId.size() > MOST_COMMANDS) {
            forgetOldest();
        }
        if (listener != null) {
            listener.added(command);
        }
    }

    public synchronized Optional<Command> resolve(String commandId, List<String> instanceIds) {
        var row = byId.get(commandId);
        if (row == null) {
            return Optional.empty();
        }
        row.command = row.command.resolvedTo(instanceIds);
        row.invocations = pending(row.command);
        index(row);
        if (listener != null) {
            listener.added(row.command);
        }
        return Optional.of(row.command);
    }

    /** Empty when there is no such invocation, or it has ended. */
    public synchronized Optional<Invocation> change(Invocation.Key key, UnaryOperator<Invocation> change) {
        var row = byId.get(key.commandId());
        var before = row == null ? Optional.<Invocation>empty() : row.invocation(key);
        if (before.isEmpty() || before.get().state().terminal()) {
            return Optional.empty();
        }
        var after = change.apply(before.get());
        replace(row, after);
        if (listener != null) {
            listener.changed(after);
        }
        return Optional.of(after);
    }

    /** Puts back what was remembered from before a restart; once more for what is known of it later. */
    public synchronized void restore(Command command) {
        put(command, pending(command));
        sequence = Math.max(sequence, command.sequence());
    }

    public synchronized void restore(Invocation remembered) {
        var row = byId.get(remembered.key().commandId());
        if (row != null) {
            replace(row, remembered);
        }
    }

    public Optional<Command> command(String id) {
        return Optional.ofNullable(byId.get(id)).map(row -> row.command);
    }

    public Optional<Invocation> invocation(Invocation.Key key) {
        return Optional.ofNullable(byId.get(key.commandId())).flatMap(row -> row.invocation(key));
    }

    public List<Invocation> invocationsOf(Command command) {
        var row = byId.get(command.id());
        return row == null ? List.of() : row.invocations;
    }

    public List<Command> newestFirst() {
        return newestFirst(Long.MAX_VALUE).toList();
    }

    /** Lazily, from this number downwards. */
    public Stream<Command> newestFirst(long from) {
        return downwards(bySequence, from);
    }

    /** The same, only those that go to one instance. */
    public Stream<Command> newestFirst(long from, String instanceId) {
        var rows = byInstance.get(instanceId);
        return rows == null ? Stream.empty() : downwards(rows, from);
    }

    public synchronized long nextSequence() {
        return ++sequence;
    }

    public synchronized void clear() {
        byId.clear();
        bySequence.clear();
        byInstance.clear();
        if (listener != null) {
            listener.cleared();
        }
    }

    private void put(Command command, List<Invocation> invocations) {
        var row = new Row(command, invocations);
        byId.put(command.id(), row);
        bySequence.put(command.sequence(), row);
        index(row);
    }

    /** What has ended, of the oldest; what is under way is never forgotten. */
    private void forgetOldest() {
        bySequence.values().stream()
                .limit(LOOK_AT)
                .filter(row ->
                        row.invocations.stream().allMatch(it -> it.state().terminal()))
                .toList()
                .forEach(this::forget);
    }

    private void forget(Row row) {
        byId.remove(row.command.id());
        bySequence.remove(row.command.sequence());
        row.command.targets().instanceIds().forEach(id -> byInstance.get(id).remove(row.command.sequence()));
    }

    private void index(Row row) {
        row.command
                .targets()
                .instanceIds()
                .forEach(id -> byInstance
                        .computeIfAbsent(id, _ -> new ConcurrentSkipListMap<>())
                        .put(row.command.sequence(), row));
    }

    private static void replace(Row row, Invocation after) {
        List<Invocation> changed = new ArrayList<>(row.invocations);
        changed.replaceAll(it -> it.key().equals(after.key()) ? after : it);
        row.invocations = List.copyOf(changed);
    }

    private static List<Invocation> pending(Command command) {
        return command.keys().stream().map(Invocation::pending).toList();
    }

    private static Stream<Command> downwards(NavigableMap<Long, Row> rows, long from) {
        return rows.headMap(from, true).descendingMap().values().stream().map(row -> row.command);
    }
}
