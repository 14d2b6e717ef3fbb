package io.opswrit.approval.domain;

/** Approving has to wait for the answer to the open question. */
public final class QuestionOpen extends RuntimeException {

    private static final long serialVersionUID = 1;
}
