package io.opswrit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opswrit.writ.Signed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to an order between dispatch and result; said by executor-service on {@code execution-events}. */
public sealed interface ExecutionEvent extends Event {

    /**
     * SSM took the command. The last three fields are left out where they have nothing to say.
     *
     * @param expiresAt SSM's own limit for delivery and run together
     * @param guardVersion which guard stands around the command on the node; null for none
     * @param guardDigest SHA-256 of the text that went to the node, guard and command together
     * @param otherCommandIds commands of the same execution that were found at SSM beside this one and cancelled; null for none
     */
    record Dispatched(
            int revision,
            Actor actor,
            Signed order,
            String orderDigest,
            UUID executionId,
            int attempt,
            String ssmCommandId,
            Instant dispatchedAt,
            Instant expiresAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer guardVersion,
            @JsonInclude(JsonInclude.Include.NON_NULL) String guardDigest,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> otherCommandIds)
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
