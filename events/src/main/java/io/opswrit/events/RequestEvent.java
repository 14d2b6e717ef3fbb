package io.opswrit.events;

import io.opswrit.writ.Signed;
import java.util.UUID;

/** What requesters do; said by request-service on {@code request-events}. */
public sealed interface RequestEvent extends Event {

    /** The request was accepted: the signed order, and its digest for readers that do not verify. */
    record Submitted(int revision, Actor actor, Signed order, String orderDigest) implements RequestEvent {}

    record Answered(int revision, Actor actor, UUID questionId, String text) implements RequestEvent {}

    /** Somebody wants it stopped; what came of it is said by whoever holds the request. {@code reason} may be null. */
    record CancelRequested(int revision, Actor actor, String reason) implements RequestEvent {}

    /**
     * An operator looked into what ended as unknown; it stands beside the outcome and changes nothing.
     *
     * @param ran whether it touched the instance, as the operator found; {@code UNKNOWN} when that could not be found
     */
    record Settled(int revision, Actor actor, Ran ran, String reason) implements RequestEvent {}
}
