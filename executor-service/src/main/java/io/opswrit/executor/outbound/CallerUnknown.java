package io.opswrit.executor.outbound;

/** Nobody told us who we are; the message is the name of the error. */
public final class CallerUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean later;

    CallerUnknown(Throwable failure) {
        super(SsmErrors.codeOf(failure), null, false, false);
        later = SsmErrors.meaningOf(failure) == SsmErrors.Meaning.LATER;
    }

    /** Whether a later question may be answered. */
    public boolean isForNow() {
        return later;
    }
}
