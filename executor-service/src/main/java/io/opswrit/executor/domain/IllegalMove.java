package io.opswrit.executor.domain;

/** Somebody told an execution something that cannot happen in its state: a mistake in this program. */
public final class IllegalMove extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalMove(ExecutionState state, String input) {
        super("An execution that is " + state + " cannot take \"" + input + "\"");
    }
}
