package io.opswrit.request.domain;

/** The caller may see the request, but not do this with it; the message says who may. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotAllowed(String message) {
        super(message);
    }
}
