package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Result;
import io.opswrit.approval.usecase.RecallLastTime.LastTime;
import io.opswrit.events.StatusWords;

/**
 * What the same command did here the last time.
 *
 * @param excerpt the end of what it wrote; empty when it wrote nothing
 * @param link null where the viewer may not see that card, or there is none
 */
record LastTimeView(Result result, StatusWords status, String excerpt, String link) {

    /** @param last may be null */
    static LastTimeView of(LastTime last) {
        return last == null
                ? null
                : new LastTimeView(
                        last.result(),
                        Stage.of(last.result()),
                        Excerpt.of(last.result()),
                        last.visible() ? "/approvals/" + last.result().requestId() : null);
    }
}
