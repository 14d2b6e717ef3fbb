package io.opswrit.delivery;

/** This event can never be applied. It is parked with the reason, once it stands alone in its batch. */
public final class Unprocessable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unprocessable(String reason) {
        super(reason);
    }
}
