package io.opswrit.simulator.admin;

/** The admin call cannot be done; the message says why. */
final class AdminError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    AdminError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
