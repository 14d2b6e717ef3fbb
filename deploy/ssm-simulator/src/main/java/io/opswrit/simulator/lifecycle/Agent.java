package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.runner.Outcome;
import io.opswrit.simulator.runner.Script;
import io.opswrit.simulator.runner.ScriptRunner;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * The agent on one instance. Five scripts at once, the others wait; while the agent is away nothing new starts and no result
 * gets out, but what runs goes on running.
 */
final class Agent {

    private static final int SLOTS = 5;
    private static final int REBOOT = 194;
    private static final Duration REBOOT_TAKES = Duration.ofSeconds(20);

    private record Work(Command command, Manner manner) {}

    private final class Running implements ScriptRunner.Progress {
        private final Work work;
        private final Invocation.Key key;
        private ScriptRunner.Run run;
        private boolean killed;

        private Running(Work work, Invocation.Key key) {
            this.work = work;
            this.key = key;
        }

        @Override
        public void ran() {
            context.service().ran(key);
        }

        @Override
        public void ended(Outcome outcome) {
            end(this, outcome);
        }
    }

    private final String instanceId;
    private final AgentContext context;
    private final Deque<Work> waiting = new ArrayDeque<>();
    private final Set<Running> running = new LinkedHashSet<>();
    private final Queue<Runnable> unreported = new ArrayDeque<>();
    private boolean rebooting;

    Agent(String instanceId, AgentContext context) {
        this.instanceId = instanceId;
        this.context = context;
    }

    void offer(Command command, Manner manner) {
        var work = new Work(command, manner);
        if (manner == Manner.GHOST) {
            begin(work);
            return;
        }
        waiting.add(work);
        work();
    }

    /** The state of the instance may have changed. */
    void work() {
        if (reachable()) {
            running.stream().filter(run -> run.killed).toList().forEach(run -> run.run.kill());
        }
        while (reachable() && !unreported.isEmpty()) {
            unreported.remove().run();
        }
        while (reachable() && running.size() < SLOTS && !waiting.isEmpty()) {
            begin(waiting.remove());
        }
    }

    /** An agent that is away hears of it when it is back. */
    void kill(String commandId) {
        var runs = running.stream()
                .filter(run -> run.key.commandId().equals(commandId))
                .toList();
        runs.forEach(run -> run.killed = true);
        if (!runs.isEmpty()) {
            work();
        }
    }

    void forget() {
        waiting.clear();
        unreported.clear();
        var runs = List.copyOf(running);
        running.clear();
        runs.forEach(run -> run.run.kill());
    }

    private void begin(Work work) {
        var command = work.command();
        var key = new Invocation.Key(command.id(), instanceId);
        // a command that nobody waits for any more, or that comes too late to start, is dropped
        var late = context.time().now().isAfter(command.moments().startBy());
        if (late && work.manner().mustBeInTime()) {
            return;
        }
        var wanted = work.manner().isUnknownToTheService() || context.service().started(key);
        if (!wanted && work.manner().mustBeWanted()) {
            return;
        }
        start(work, key);
    }

    private void start(Work work, Invocation.Key key) {
        var command = work.command();
        var request = command.request();
        var resumed = work.manner() == Manner.RESUMED;
        var script = Script.of(fleet().get(instanceId), command.id(), request.script(), request.environment(), resumed);
        var runner = context.runnerFor(script);
        if (resumed && !runner.resumes()) {
            return;
        }
        var current = new Running(work, key);
        running.add(current);
        current.run = runner.start(script, current);
        context.time().after(request.agentExecutionTimeout(), () -> {
            if (running.contains(current)) {
                current.run.kill();
            }
        });
    }

    private void end(Running ended, Outcome outcome) {
        if (!running.remove(ended)) {
            return;
        }
        if (outcome.exitCode() == REBOOT && !ended.killed) {
            reboot(ended.work);
        } else if (ended.work.manner().isHeardOf()) {
            var endedAt = context.time().now();
            context.time().after(context.delays().report(), () -> {
                unreported.add(() -> context.service().ended(ended.key, outcome, ended.killed, endedAt));
                work();
            });
        }
        work();
    }

    /** The way in which a script asks for it; afterwards it is run once more. */
    private void reboot(Work work) {
        rebooting = true;
        waiting.addFirst(work.manner().isHeardOf() ? new Work(work.command(), Manner.AGAIN) : work);
        context.time().after(REBOOT_TAKES, () -> {
            rebooting = false;
            work();
        });
    }

    private boolean reachable() {
        return !rebooting && fleet().get(instanceId).reachable();
    }

    private Fleet fleet() {
        return context.fleet();
    }
}
