package io.opswrit.approval.usecase;

/** There is no such task, or none that the caller may see. */
public final class TaskNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;
}
