package io.opswrit.edge.caller;

/** The token is good, but says no verified e-mail address, and what its bearer wants to do needs one. */
public final class VerifiedEmailMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    public VerifiedEmailMissing() {
        super("The token has no verified e-mail address");
    }
}
