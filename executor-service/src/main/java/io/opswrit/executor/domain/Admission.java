package io.opswrit.executor.domain;

import io.opswrit.events.Outcome;

/** The answer to an order that arrived: what the executor does with it. */
public sealed interface Admission {

    record Accepted(Authority authority) implements Admission {}

    /** Genuinely signed and still not to be run: it ends, and the requester is told. */
    record Declined(Authority authority, Outcome outcome, String reason) implements Admission {}

    /** Not from who it claims: it runs nothing and must not end a genuine request either. The reason holds no content. */
    record Forged(String reason) implements Admission {}

    /** A high-risk order without its writ: nothing to do before it is granted. */
    record Waiting() implements Admission {}
}
