package io.opswrit.approval.domain;

/** A decision came after the end; it carries what happened, so that people can be told. */
public final class TaskClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient TaskState state;
    private final transient Ending ending;

    TaskClosed(TaskState state, Ending ending) {
        super("The task is " + state);
        this.state = state;
        this.ending = ending;
    }

    public TaskState state() {
        return state;
    }

    public Ending ending() {
        return ending;
    }
}
