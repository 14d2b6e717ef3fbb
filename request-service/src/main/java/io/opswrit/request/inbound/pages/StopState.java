package io.opswrit.request.inbound.pages;

import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Permissions;
import io.opswrit.request.domain.Request;
import java.util.Locale;

/** What the one who looks can do about stopping it. */
enum StopState {
    /** It has ended, or is not theirs to stop. */
    NONE,
    /** Nobody asked yet. */
    OPEN,
    /** Asked, and what came of it is not known yet. */
    ASKED,
    /** It did not come about, and may be asked anew. */
    FAILED;

    static StopState of(Caller caller, Request request) {
        if (request.ended() || !Permissions.mayCancel(caller, request)) {
            return NONE;
        }
        if (request.stopping()) {
            return ASKED;
        }
        return request.intake().cancelRequestedAt() == null ? OPEN : FAILED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean canAsk() {
        return this == OPEN || this == FAILED;
    }
}
