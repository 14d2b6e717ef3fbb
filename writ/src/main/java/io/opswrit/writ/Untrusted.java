package io.opswrit.writ;

/** A document that nobody we know signed in this form; the message says which check failed. */
public final class Untrusted extends Exception {

    private static final long serialVersionUID = 1;

    public Untrusted(String message) {
        super(message);
    }
}
