package io.opswrit.executor.outbound;

/** The time in which the call might be made was over before it could be, so it was not made. */
final class LeaseRanOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseRanOut() {
        super("The lease ran out before the call", null, false, false);
    }
}
