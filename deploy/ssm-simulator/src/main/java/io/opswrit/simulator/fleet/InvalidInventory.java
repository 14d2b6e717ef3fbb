package io.opswrit.simulator.fleet;

/** The inventory cannot be used; the message says what to correct. */
public final class InvalidInventory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidInventory(String message, Throwable cause) {
        super(message, cause);
    }
}
