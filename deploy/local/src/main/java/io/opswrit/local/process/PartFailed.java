package io.opswrit.local.process;

/** A part did not start, or did not become ready in time; the message ends with the last lines of its log. */
public final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartFailed(String message) {
        super(message);
    }

    PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
