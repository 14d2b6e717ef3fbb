package io.opswrit.approval.domain;

/** Only a person who has logged in decides; a service account never does. */
public final class HumanNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;
}
