package io.opswrit.executor.domain;

import java.time.Instant;
import java.util.List;

/** What came of a step. */
public sealed interface Answer {

    /**
     * SSM has the command: it said so, or it was found there.
     *
     * @param expiresAt SSM's own limit; null when unsaid
     * @param others commands of the same execution that were found beside it and cancelled
     */
    record Sent(String commandId, Instant expiresAt, List<String> others) implements Answer {

        public Sent(String commandId, Instant expiresAt) {
            this(commandId, expiresAt, List.of());
        }
    }

    /**
     * SSM declined for good; nothing was sent.
     *
     * @param reason a sentence for the requester
     * @param code what SSM calls it
     */
    record Refused(String reason, String code) implements Answer {}

    /** Provably nothing was sent, and a later try may do better. */
    record NotSent(String cause) implements Answer {}

    /** Nobody knows whether SSM has it. */
    record Unclear(String cause) implements Answer {}

    /** A whole search found nothing. */
    record NotFound() implements Answer {}

    record Seen(Sighting sighting) implements Answer {}

    /** The guard on the node ran it by this command before, and SSM knows it as one of the same execution. */
    record Elsewhere(String commandId) implements Answer {}

    /** SSM does not know the command, as it does shortly after a send. */
    record NotVisible() implements Answer {}

    /** CancelCommand was taken; it promises nothing. */
    record StopAsked() implements Answer {}

    /** CancelCommand was declined for good. The reason is a sentence for the requester. */
    record StopRefused(String reason) implements Answer {}

    /** The question itself failed and says nothing about the command. */
    record Failed(String cause) implements Answer {}
}
