package io.opswrit.delivery;

/** More ask for the same at the same time than this replica can serve soon; nothing was done for who hears of it. */
public final class TooManyWaiting extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooManyWaiting() {
        super("Too many wait to be served here");
    }
}
