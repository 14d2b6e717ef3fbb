package io.opswrit.executor.domain;

import java.time.Instant;

/** What came of a step. */
public sealed interface Answer {

    /** SSM has the command: it said so, or it was found there. {@code expiresAt} is SSM's own limit; null when unsaid. */
    record Sent(String commandId, Instant expiresAt) implements Answer {}

    /** SSM declined for good; nothing was sent. The reason is a sentence for the requester. */
    record Refused(String reason) implements Answer {}

    /** Provably nothing was sent, and a later try may do better. */
    record NotSent(String cause) implements Answer {}

    /** Nobody knows whether SSM has it. */
    record Unclear(String cause) implements Answer {}

    /** A whole search found nothing. */
    record NotFound() implements Answer {}

    record Seen(Sighting sighting) implements Answer {}

    /** SSM does not know the command, as it does shortly after a send. */
    record NotVisible() implements Answer {}

    /** CancelCommand was taken; it promises nothing. */
    record StopAsked() implements Answer {}

    /** CancelCommand was declined for good. The reason is a sentence for the requester. */
    record StopRefused(String reason) implements Answer {}

    /** The question itself failed and says nothing about the command. */
    record Failed(String cause) implements Answer {}
}
