package io.opswrit.request.domain;

/** There is nothing left to cancel; the message says how it ended. */
public final class AlreadyEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    AlreadyEnded(Request request) {
        super("The request ended as %s at %s; there is nothing left to cancel."
                .formatted(request.status(), request.updatedAt()));
    }
}
