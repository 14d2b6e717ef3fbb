package io.opswrit.executor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How fast and how long an execution is worked on. */
public record Pace(Sending sending, Looking looking, Stopping stopping) {

    /**
     * @param lease how long one claimer may work before another takes over; longer than any call to AWS
     * @param scanAfter when an unclear send is searched for, counted from the intent, ascending
     * @param backoff pause after the first failure; doubles up to {@code backoffLimit}
     */
    public record Sending(Duration lease, List<Duration> scanAfter, Duration backoff, Duration backoffLimit) {

        public Sending {
            scanAfter = List.copyOf(scanAfter);
        }

        Duration lastScan() {
            return scanAfter.getLast();
        }

        /** The next planned search, or a pause after the plan is used up. */
        Instant nextScan(Instant intentAt, Instant now) {
            return scanAfter.stream()
                    .map(intentAt::plus)
                    .filter(now::isBefore)
                    .findFirst()
                    .orElseGet(() -> now.plus(backoff));
        }

        Duration pause(int failures) {
            long factor = 1L << Math.min(failures, 20);
            Duration pause = backoff.multipliedBy(factor);
            return pause.compareTo(backoffLimit) < 0 ? pause : backoffLimit;
        }
    }

    /**
     * @param first how long after the dispatch the first look is due; most commands are quick
     * @param interval the longest pause between looks, to which the first one grows
     * @param looks after how many looks, and as many intervals, it is called still running
     * @param grace how long after SSM's own limit a missing end becomes an unknown one
     * @param giveUpAfter how long after that limit AWS may stay unreachable before the end is called unknown too
     */
    public record Looking(
            Duration first, Duration interval, int looks, Duration slowInterval, Duration grace, Duration giveUpAfter) {

        /** Half as long again after each look. */
        Duration pause(int looks) {
            double grown = first.toMillis() * Math.pow(1.5, Math.min(looks, 40));
            return grown < interval.toMillis() ? Duration.ofMillis((long) grown) : interval;
        }

        /** When it has been promised that somebody is told. */
        Instant promised(Instant dispatchedAt) {
            return dispatchedAt.plus(interval.multipliedBy(looks));
        }
    }

    /**
     * @param tries how often CancelCommand is tried while the status does not change
     * @param within how long SSM may take over the stop once it says that it is at it
     */
    public record Stopping(int tries, Duration interval, Duration within) {}
}
