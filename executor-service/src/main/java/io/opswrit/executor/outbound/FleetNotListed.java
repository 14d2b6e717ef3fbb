package io.opswrit.executor.outbound;

/** SSM did not list the fleet; the message is the name of its error. */
public final class FleetNotListed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FleetNotListed(String code) {
        super(code, null, false, false);
    }
}
