package io.opswrit.request.outbound;

import java.time.Instant;
import java.util.UUID;

/** What the ids of requests tell: one of version 7 begins with 48 bits of milliseconds. */
final class Ids {

    private Ids() {}

    /** @return no request that was made at that time or later has a lower one */
    static UUID lowest(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
