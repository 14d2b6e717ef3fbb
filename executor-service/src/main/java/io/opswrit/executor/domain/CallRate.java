package io.opswrit.executor.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast AWS lets one kind of call through, which it does not publish: found out by going a little faster while nothing is
 * throttled, and half as fast when something is. A token for each call; what is not used within a second is lost.
 */
public final class CallRate {

    /** One call in five seconds finds out whether AWS has had enough of waiting. */
    private static final double FLOOR = 0.2;

    private static final Duration CLEAN = Duration.ofSeconds(10);

    /** Calls that were under way together are throttled together; that is one reason to slow down, not many. */
    private static final Duration ONCE = Duration.ofSeconds(1);

    private final boolean limited;
    private final double ceiling;
    private final double step;
    private double rate;
    private double tokens;
    private Instant filledAt;
    private Instant cleanSince;
    private Instant slowedAt = Instant.EPOCH;

    /** @param start calls a second; infinite: no limit */
    public CallRate(double start, double ceiling, Instant now) {
        this.limited = Double.isFinite(start);
        this.ceiling = Math.max(start, ceiling);
        this.step = Math.max(FLOOR, start / 10);
        this.rate = start;
        this.tokens = most();
        this.filledAt = now;
        this.cleanSince = now;
    }

    /** @return for how many calls there is a token, at most so many; what is not called is to be given back */
    public synchronized int reserve(int wanted, Instant now) {
        if (!limited) {
            return wanted;
        }
        fill(now);
        int got = Math.clamp((long) Math.floor(tokens), 0, wanted);
        tokens -= got;
        return got;
    }

    public synchronized void giveBack(int unused) {
        if (limited) {
            tokens = Math.min(most(), tokens + unused);
        }
    }

    /** @return zero when a call may be made now and its token is taken; else how long until it is worth asking again */
    public synchronized Duration waitFor(Instant now) {
        if (reserve(1, now) == 1) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(1 + (long) Math.ceil((1 - tokens) / rate * 1000));
    }

    public synchronized void passed(Instant now) {
        if (limited && !now.isBefore(cleanSince.plus(CLEAN))) {
            rate = Math.min(ceiling, rate + step);
            cleanSince = now;
        }
    }

    public synchronized void throttled(Instant now) {
        cleanSince = now;
        if (limited && !now.isBefore(slowedAt.plus(ONCE))) {
            fill(now);
            rate = Math.max(FLOOR, rate / 2);
            tokens = Math.min(tokens, 0);
            slowedAt = now;
        }
    }

    /** Calls a second. */
    public synchronized double rate() {
        return rate;
    }

    private void fill(Instant now) {
        if (now.isAfter(filledAt)) {
            double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
            tokens = Math.min(most(), tokens + seconds * rate);
            filledAt = now;
        }
    }

    private double most() {
        return Math.max(1, rate);
    }
}
