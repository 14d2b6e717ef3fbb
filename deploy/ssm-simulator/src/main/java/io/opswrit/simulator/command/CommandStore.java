package io.opswrit.simulator.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** All commands and invocations, in memory. Nothing that ended changes any more. */
public final class CommandStore {

    private final SequencedMap<String, Command> commands = new LinkedHashMap<>();
    private final Map<Invocation.Key, Invocation> invocations = new LinkedHashMap<>();
    private long version;
    private long sequence;

    public synchronized void add(Command command) {
        commands.put(command.id(), command);
        command.keys().forEach(key -> invocations.put(key, Invocation.pending(key)));
        version++;
    }

    public synchronized Optional<Command> resolve(String commandId, List<String> instanceIds) {
        var command = commands.computeIfPresent(commandId, (id, unresolved) -> unresolved.resolvedTo(instanceIds));
        if (command != null) {
            command.keys().forEach(key -> invocations.put(key, Invocation.pending(key)));
            version++;
        }
        return Optional.ofNullable(command);
    }

    /** Empty when there is no such invocation, or it has ended. */
    public synchronized Optional<Invocation> change(Invocation.Key key, UnaryOperator<Invocation> change) {
        var before = invocations.get(key);
        if (before == null || before.state().terminal()) {
            return Optional.empty();
        }
        var after = change.apply(before);
        invocations.put(key, after);
        version++;
        return Optional.of(after);
    }

    /** Puts back what was remembered from before a restart. */
    public synchronized void restore(Command command, List<Invocation> remembered) {
        commands.put(command.id(), command);
        sequence = Math.max(sequence, command.sequence());
        remembered.forEach(invocation -> invocations.put(invocation.key(), invocation));
    }

    public synchronized Optional<Command> command(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    public synchronized Optional<Invocation> invocation(Invocation.Key key) {
        return Optional.ofNullable(invocations.get(key));
    }

    public synchronized List<Invocation> invocationsOf(Command command) {
        return command.keys().stream().map(invocations::get).toList();
    }

    public synchronized List<Command> newestFirst() {
        return new ArrayList<>(commands.values()).reversed();
    }

    public synchronized long nextSequence() {
        return ++sequence;
    }

    public synchronized void clear() {
        commands.clear();
        invocations.clear();
        version++;
    }

    /** Grows with every change. */
    public synchronized long version() {
        return version;
    }
}
