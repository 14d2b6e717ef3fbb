package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.runner.Outcome;
import io.opswrit.simulator.runner.Script;
import io.opswrit.simulator.runner.ScriptRunner;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * The agent on one instance. Five scripts at once, the others wait; while the agent is away nothing new starts and no result
 * gets out, but what runs goes on running.
 */
final class Agent {

    private static final int SLOTS = 5;

    private record Work(Command command, boolean counted) {}

    private static final class Running {
        private ScriptRunner.Run run;
        private boolean killed;
    }

    private final String instanceId;
    private final AgentContext context;
    private final Queue<Work> waiting = new ArrayDeque<>();
    private final Map<String, Running> running = new HashMap<>();
    private final Queue<Runnable> unreported = new ArrayDeque<>();

    Agent(String instanceId, AgentContext context) {
        this.instanceId = instanceId;
        this.context = context;
    }

    void offer(Command command) {
        waiting.add(new Work(command, false));
        work();
    }

    /** For a run that had begun before a restart of the simulator: it goes on, and is not another run. */
    void takeUp(Command command) {
        waiting.add(new Work(command, true));
        work();
    }

    /** The state of the instance may have changed. */
    void work() {
        if (reachable()) {
            running.values().stream().filter(run -> run.killed).toList().forEach(run -> run.run.kill());
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
        var run = running.get(commandId);
        if (run != null) {
            run.killed = true;
            work();
        }
    }

    void forget() {
        waiting.clear();
        unreported.clear();
        var runs = Map.copyOf(running);
        running.clear();
        runs.values().forEach(run -> run.run.kill());
    }

    private void begin(Work work) {
        var command = work.command();
        var key = new Invocation.Key(command.id(), instanceId);
        // a command that nobody waits for any more, or that comes too late to start, is dropped
        var late = context.time().now().isAfter(command.moments().startBy());
        if ((late && !work.counted()) || !context.service().started(key, work.counted())) {
            return;
        }
        var request = command.request();
        var script = Script.of(fleet().get(instanceId), command.id(), request.script(), request.environment());
        var current = new Running();
        running.put(command.id(), current);
        current.run = context.runnerFor(script).start(script, outcome -> end(key, current, outcome));
        context.time().after(request.agentExecutionTimeout(), () -> {
            if (running.get(command.id()) == current) {
                current.run.kill();
            }
        });
    }

    private void end(Invocation.Key key, Running ended, Outcome outcome) {
        if (!running.remove(key.commandId(), ended)) {
            return;
        }
        var endedAt = context.time().now();
        context.time().after(context.delays().report(), () -> {
            unreported.add(() -> context.service().ended(key, outcome, ended.killed, endedAt));
            work();
        });
        work();
    }

    private boolean reachable() {
        return fleet().get(instanceId).reachable();
    }

    private Fleet fleet() {
        return context.fleet();
    }
}
