package io.opswrit.approval.domain;

/** Somebody tried to decide on what they requested or submitted. */
public final class OwnRequest extends RuntimeException {

    private static final long serialVersionUID = 1;
}
