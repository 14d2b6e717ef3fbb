package io.opswrit.executor.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Whether AWS lets us in: keeps why not and since when, and tells an operator once, not at every call that waits for it. */
@ApplicationScoped
public class AwsAccess {

    private static final Logger LOG = Logger.getLogger(AwsAccess.class);

    /** The default chain lists everything that it tried. */
    private static final int LONGEST = 1_000;

    private static final String WHAT_NOW = "Nothing is lost: what is queued waits and is sent when it works again";

    private final Clock clock;
    private final AtomicReference<Trouble> trouble = new AtomicReference<>();
    private final Breaker breaker = new Breaker();

    /** @param cause in words for an operator */
    public record Trouble(String cause, Instant since) {}

    AwsAccess(Clock clock) {
        this.clock = clock;
    }

    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /** @return how many sends may be claimed now; while AWS does not let us in none, but now and then one to try */
    public int sendsAllowed(int wanted) {
        return breaker.allowed(wanted, clock.instant());
    }

    /** What was allowed is being sent. */
    public void sending() {
        breaker.sending(clock.instant());
    }

    public boolean isSendingStopped() {
        return breaker.isOpen();
    }

    void works() {
        breaker.close();
        Trouble over = trouble.getAndSet(null);
        if (over != null) {
            LOG.infof("AWS takes our calls again, as it did not since %s", over.since());
        }
    }

    void unavailable(CredentialsUnavailable failure) {
        begin("There are no credentials to call AWS with: " + cut(failure.getMessage()));
    }

    void refused(String code) {
        begin("AWS refuses our credentials, session or clock (%s)".formatted(code));
    }

    private void begin(String cause) {
        breaker.failed(clock.instant());
        Trouble before = trouble.get();
        Instant since = before == null ? clock.instant() : before.since();
        Trouble now = new Trouble(cause, since);
        if (trouble.compareAndSet(before, now)
                && (before == null || !before.cause().equals(cause))) {
            LOG.warnf(
                    "%s. %s. Check the role, profile or session that the executor runs with; docs/aws.md lists the usual"
                            + " causes",
                    cause, WHAT_NOW);
        }
    }

    private static String cut(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }
}
