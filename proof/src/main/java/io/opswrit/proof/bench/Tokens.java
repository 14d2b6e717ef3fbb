package io.opswrit.proof.bench;

import io.opswrit.local.Audience;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Access tokens that are there before they are needed, and renewed beside the run. */
final class Tokens implements AutoCloseable {

    private static final int RENEW_SECONDS = 240;

    private final LocalStack stack;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tokens").daemon().factory());
    private volatile String requester;
    private volatile String approver;

    Tokens(LocalStack stack) {
        this.stack = stack;
        renew();
        var unused = timer.scheduleWithFixedDelay(this::renew, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
    }

    private void renew() {
        requester = stack.token(Persona.ALICE, Audience.REQUESTS_AND_AUDIT);
        approver = stack.token(Persona.BOB, Audience.APPROVALS);
    }

    String requester() {
        return requester;
    }

    String approver() {
        return approver;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
