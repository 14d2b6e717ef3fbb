package io.opswrit.request.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Asked;
import io.opswrit.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one fact tells about how reviews usually go.
 *
 * @param asked null where the fact does not say
 * @param openedAt null where the fact is another one
 * @param decidedAt null where the fact is another one; that nobody decided is no decision
 */
public record ReviewStep(UUID requestId, List<Asked> asked, Instant openedAt, Instant decidedAt) {

    public static Optional<ReviewStep> of(UUID requestId, Event event, Instant at) {
        return switch (event) {
            case ApprovalEvent.Opened opened -> Optional.of(new ReviewStep(requestId, opened.asked(), at, null));
            case ApprovalEvent.Granted _, ApprovalEvent.Rejected _ ->
                Optional.of(new ReviewStep(requestId, null, null, at));
            default -> Optional.empty();
        };
    }
}
