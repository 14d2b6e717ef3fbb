package io.opswrit.request.domain;

import io.opswrit.events.Status;

/** There is nothing to settle; the message says how the request stands. */
public final class NotUnknown extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotUnknown(Status status) {
        super("Only a request that ended as UNKNOWN can be settled; this one is %s.".formatted(status));
    }
}
