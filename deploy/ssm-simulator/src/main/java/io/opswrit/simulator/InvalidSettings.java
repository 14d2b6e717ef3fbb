package io.opswrit.simulator;

/** The simulator cannot start as asked; the message says what to change. */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettings(String message) {
        super(message);
    }
}
