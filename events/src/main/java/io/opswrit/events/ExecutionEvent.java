package io.opswrit.events;

import io.opswrit.writ.Signed;
import java.time.Instant;
import java.util.UUID;

/** What happens to an order between dispatch and result; said by executor-service on {@code execution-events}. */
public sealed interface ExecutionEvent extends Event {

    /** SSM took the command. {@code expiresAt}: SSM's own limit for delivery and run together. */
    record Dispatched(
            int revision,
            Actor actor,
            Signed order,
            String orderDigest,
            UUID executionId,
            int attempt,
            String ssmCommandId,
            Instant dispatchedAt,
            Instant expiresAt)
            implements ExecutionEvent {}

    /** SSM says that the instance has it. {@code startedAt} is null when SSM does not say since when. */
    record Started(int revision, Actor actor, UUID executionId, String ssmCommandId, Instant startedAt)
            implements ExecutionEvent {}

    /** The promised looks are used up; looking goes on, more slowly, until {@code expiresAt}. */
    record StillRunning(
            int revision,
            Actor actor,
            UUID executionId,
            String ssmCommandId,
            int looks,
            long runningForSeconds,
            long usualDurationSeconds,
            Instant expiresAt)
            implements ExecutionEvent {}

    /** Stopping was asked for and did not come about; the reason is a sentence for the requester. */
    record CancelFailed(int revision, Actor actor, UUID executionId, String reason) implements ExecutionEvent {}
}
