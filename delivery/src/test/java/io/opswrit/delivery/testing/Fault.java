package io.opswrit.delivery.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One cut, in the transaction that sends a mark as a parameter: before its n-th statement from there, or after it, with the
 * statement done and its reply lost.
 */
final class Fault {

    /** Where to cut. */
    enum Moment {
        NEVER,
        BEFORE,
        AFTER
    }

    private final byte[] mark;
    private final int statement;
    private final Moment moment;
    private final AtomicInteger seen = new AtomicInteger();
    private volatile boolean struck;

    Fault(String mark, int statement, Moment moment) {
        this.mark = mark.getBytes(UTF_8);
        this.statement = statement;
        this.moment = moment;
    }

    static Fault none() {
        return new Fault("", 0, Moment.NEVER);
    }

    /** @return whether this message begins the transaction that is meant; only the first one ever is */
    boolean isMarkedBy(byte[] message) {
        return mark.length > 0 && seen.get() == 0 && contains(message);
    }

    /** Counts a statement of the marked transaction. */
    Moment nextStatement() {
        if (seen.incrementAndGet() == statement && moment != Moment.NEVER) {
            struck = true;
            return moment;
        }
        return Moment.NEVER;
    }

    /** @return how many statements the marked transaction had from the mark on */
    int statements() {
        return seen.get();
    }

    boolean hasStruck() {
        return struck;
    }

    private boolean contains(byte[] message) {
        for (int at = 0; at + mark.length <= message.length; at++) {
            if (Arrays.equals(message, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
