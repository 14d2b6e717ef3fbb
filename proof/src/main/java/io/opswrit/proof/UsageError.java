package io.opswrit.proof;

/** The command line says something that cannot be done; the message says what would be. */
public final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageError(String message) {
        super(message);
    }
}
