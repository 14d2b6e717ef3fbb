package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import java.time.Instant;
import java.util.List;

/** Has done what somebody asked for: CancelCommand, again while nothing changes, and the truth when it does not come about. */
final class Stopping {

    private Stopping() {}

    /** @param stopping whether SSM says that it is at it */
    static List<Event> goOn(Execution execution, boolean stopping, Instant now, Pace.Stopping pace) {
        StopWish wish = execution.stopWish();
        if (stopping
                && now.isBefore(wish.since(execution.dispatch().dispatchedAt()).plus(pace.within()))) {
            execution.watch().due(now.plus(pace.interval()));
            return List.of();
        }
        if (!stopping && wish.tries() < pace.tries()) {
            wish.callAgain();
            execution.watch().due(now);
            return List.of();
        }
        wish.giveUp();
        return List.of(Announcement.cancelFailed(execution, StopWish.inVain(stopping, wish.tries())));
    }

    static List<Event> asked(Execution execution, Instant now, Pace pace) {
        execution.watch().answered();
        execution.stopWish().called();
        execution.watch().due(now.plus(pace.stopping().interval()));
        return List.of();
    }

    static List<Event> refused(Execution execution, String reason, Instant now) {
        boolean somebodyWaits = execution.stopWish().isOpen();
        execution.stopWish().giveUp();
        execution.watch().due(now);
        return somebodyWaits ? List.of(Announcement.cancelFailed(execution, reason)) : List.of();
    }
}
