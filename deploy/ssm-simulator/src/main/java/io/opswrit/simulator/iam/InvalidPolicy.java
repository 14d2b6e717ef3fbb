package io.opswrit.simulator.iam;

/** A policy that the simulator cannot judge by; the message says what is wrong. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidPolicy(String message) {
        super(message);
    }
}
