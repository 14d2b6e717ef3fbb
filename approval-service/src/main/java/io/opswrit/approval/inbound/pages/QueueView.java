package io.opswrit.approval.inbound.pages;

import java.time.Instant;
import java.util.List;

/**
 * What the queue shows.
 *
 * @param all whether the decided ones are shown as well
 * @param own what others have to decide because the viewer asked for it
 * @param next where the next page begins; null on the last one
 * @param since when it was made; null on later pages, which are not live
 */
record QueueView(boolean all, List<QueueLine> lines, List<QueueLine> own, String next, Instant since) {

    public boolean live() {
        return since != null && !all;
    }
}
