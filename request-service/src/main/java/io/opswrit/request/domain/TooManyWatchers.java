package io.opswrit.request.domain;

/** This replica follows as many requests as it can. */
public final class TooManyWatchers extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooManyWatchers() {
        super("Too many clients wait or listen here at present; try again in a few seconds, or ask without waiting.");
    }
}
