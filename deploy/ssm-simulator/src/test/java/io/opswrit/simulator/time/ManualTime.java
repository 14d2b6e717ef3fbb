package io.opswrit.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only when a test says so. */
public final class ManualTime implements SimulatedTime {

    private record Task(Instant due, long order, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::order));
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private long order;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant in(Duration simulated) {
        return now.plus(simulated);
    }

    @Override
    public void after(Duration simulated, Runnable task) {
        at(in(simulated), task);
    }

    @Override
    public void at(Instant moment, Runnable task) {
        tasks.add(new Task(moment, order++, task));
    }

    public void pass(Duration duration) {
        var end = now.plus(duration);
        while (!tasks.isEmpty() && !tasks.peek().due().isAfter(end)) {
            var task = tasks.remove();
            now = task.due().isAfter(now) ? task.due() : now;
            task.work().run();
        }
        now = end;
    }
}
