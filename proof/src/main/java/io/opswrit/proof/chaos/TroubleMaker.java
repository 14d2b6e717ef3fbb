package io.opswrit.proof.chaos;

import io.opswrit.local.LocalStack;
import io.opswrit.local.process.Part;
import io.opswrit.proof.Patient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Lets the troubles begin evenly spread over the run, some at once, and starts again what dies of them. */
final class TroubleMaker implements AutoCloseable {

    /** More at once, and two cores do little but start services. */
    private static final int AT_ONCE = 3;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LocalStack stack;
    private final Breaker breaker;
    private final Tally tally;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TroubleMaker(LocalStack stack, Breaker breaker, Tally tally) {
        this.stack = stack;
        this.breaker = breaker;
        this.tally = tally;
    }

    /** Returns when all of them are mended, later than planned if the machine is slow. */
    void cause(List<Trouble> troubles, Duration over) {
        threads.execute(this::watch);
        var start = Instant.now();
        for (int i = 0; i < troubles.size(); i++) {
            var trouble = troubles.get(i);
            awaitTime(start.plus(over.multipliedBy(i).dividedBy(troubles.size())));
            permits.acquireUninterruptibly();
            threads.execute(() -> hit(trouble));
        }
        permits.acquireUninterruptibly(AT_ONCE);
    }

    private static void awaitTime(Instant time) {
        var ahead = Duration.between(Instant.now(), time);
        if (ahead.isPositive()) {
            Patient.sleep(ahead);
        }
    }

    private void hit(Trouble trouble) {
        try {
            while (!breaker.hit(trouble)) {
                Patient.sleep(LOOK);
            }
        } catch (RuntimeException broken) {
            complain(broken);
        } finally {
            permits.release();
        }
    }

    private void complain(RuntimeException broken) {
        if (!threads.isShutdown()) {
            tally.complain("a trouble was not mended: %s", broken);
        }
    }

    private void watch() {
        while (!threads.isShutdown()) {
            for (var part : stack.parts()) {
                raise(part);
            }
            if (!pause()) {
                return;
            }
        }
    }

    /** @return false when this run is over */
    private static boolean pause() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void raise(Part part) {
        try {
            breaker.raise(part);
        } catch (IllegalStateException broken) {
            complain(broken);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
