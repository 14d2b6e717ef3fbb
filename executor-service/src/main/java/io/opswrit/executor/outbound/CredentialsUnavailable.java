package io.opswrit.executor.outbound;

/** There is nothing to sign a call with, so none was made. */
final class CredentialsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CredentialsUnavailable(String message) {
        super(message, null, false, false);
    }
}
