package io.opswrit.request.domain;

import java.util.UUID;

/** There is no such request, or none that the caller may know of. */
public final class RequestNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RequestNotFound(UUID id) {
        super("There is no request %s that you may see.".formatted(id));
    }
}
