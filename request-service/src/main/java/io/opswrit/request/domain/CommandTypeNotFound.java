package io.opswrit.request.domain;

/** The catalogue has no such entry. */
public final class CommandTypeNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandTypeNotFound(String key) {
        super("The catalogue has no command type %s; see /api/catalogue.".formatted(key));
    }
}
