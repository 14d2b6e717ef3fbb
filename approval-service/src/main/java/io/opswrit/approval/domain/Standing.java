package io.opswrit.approval.domain;

/** How somebody stands towards a task: whether they may decide it, or why not. */
public enum Standing {
    MAY_DECIDE,
    /** No role makes a service account an approver. */
    NOT_HUMAN,
    /** They requested or submitted it. */
    OWN_REQUEST,
    /** They are not listed, or on a level that was not asked yet. */
    NOT_ASKED
}
