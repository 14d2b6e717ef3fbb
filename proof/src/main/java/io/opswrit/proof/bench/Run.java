package io.opswrit.proof.bench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One stretch of load: sends, waits until everybody has heard of the end, and takes stock before and after. */
final class Run {

    private static final int LOOK_MS = 50;

    private final BenchStack stack;
    private final Plan plan;

    Run(BenchStack stack, Plan plan) {
        this.stack = stack;
        this.plan = plan;
    }

    Figures execute() throws InterruptedException {
        var trips = new Trips();
        var clients = new Clients(stack, trips, plan);
        try (var _ = new Listener(stack.local(), trips, clients::opened, clients::endedOtherwise);
                var crowd = new Crowd(stack.local(), trips)) {
            var before = Stock.take(stack);
            await(new OpenLoop(stack.caller().vertx(), plan.rate(), plan.requests(), clients::submit));
            var quietAfter = awaitQuiet(trips, plan.patience());
            var after = Stock.take(stack);
            var outside = new Aftermath(stack.local(), trips).read(before.ends());
            return new Figures(plan, trips, clients.firstFailure(), quietAfter, crowd.seen(), before, after, outside);
        }
    }

    private static void await(OpenLoop loop) throws InterruptedException {
        try {
            loop.start().get(1, TimeUnit.HOURS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The load did not come to its end", e);
        }
    }

    /** @return how long it took, or the patience when it did not come */
    private static Duration awaitQuiet(Trips trips, Duration patience) throws InterruptedException {
        var start = System.nanoTime();
        while (trips.underWay() > 0 && System.nanoTime() - start < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
