package io.opswrit.approval.domain;

/** Somebody tried to decide who is not asked, or not yet. */
public final class NotAsked extends RuntimeException {

    private static final long serialVersionUID = 1;
}
