package io.opswrit.approval.domain;

/** The decision is about another order than the one that waits. */
public final class OtherDigest extends RuntimeException {

    private static final long serialVersionUID = 1;
}
