package io.opswrit.simulator.protocol;

/** The connection is to end without an answer. */
public final class ConnectionDropped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionDropped() {
        super(null, null, false, false);
    }
}
