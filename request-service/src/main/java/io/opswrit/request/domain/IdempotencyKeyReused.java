package io.opswrit.request.domain;

/** The caller used the same key for something else before. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IdempotencyKeyReused() {
        super("This Idempotency-Key was used with another body; use a new key for a new request.");
    }
}
