package io.opswrit.proof.bench;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the executor every second: how many commands it follows, in how much memory, with how many threads. */
final class Crowd implements AutoCloseable {

    private final LocalStack stack;
    private final Trips trips;
    private final List<Moment> moments = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("crowd").daemon().factory());

    private record Moment(int inFlight, Usage.Part executor) {}

    /** @param threads at the beginning and at most */
    record Seen(int mostInFlight, long mostResidentMib, int threadsAtFirst, int mostThreads) {}

    Crowd(LocalStack stack, Trips trips) {
        this.stack = stack;
        this.trips = trips;
        var unused = timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private synchronized void look() {
        var executor = Usage.of(stack.part(Service.EXECUTOR));
        moments.add(new Moment(trips.accepted() - trips.ended(), executor));
    }

    synchronized Seen seen() {
        return new Seen(
                moments.stream().mapToInt(Moment::inFlight).max().orElse(0),
                moments.stream()
                        .mapToLong(moment -> moment.executor().residentMib())
                        .max()
                        .orElse(0),
                moments.isEmpty() ? 0 : moments.getFirst().executor().threads(),
                moments.stream()
                        .mapToInt(moment -> moment.executor().threads())
                        .max()
                        .orElse(0));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
