package io.opswrit.proof.check;

/** The ways in which the promise can be broken; not one may happen once. */
public enum Flaw {
    /** Accepted, and no end of it anywhere; or a fact that is missing from the record. */
    LOST,
    /** Ran, ended or was told more than once. */
    DOUBLED,
    /** Two sources say different things, or something happened that nobody was allowed to do. */
    CONTRADICTORY,
    /** Ended, and its requester did not hear of it. */
    UNTOLD
}
