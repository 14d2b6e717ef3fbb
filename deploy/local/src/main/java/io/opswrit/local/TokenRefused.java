package io.opswrit.local;

/** No token was given; the message says by whom and why. */
public final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenRefused(String message) {
        super(message);
    }
}
