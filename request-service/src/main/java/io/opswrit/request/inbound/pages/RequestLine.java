package io.opswrit.request.inbound.pages;

import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.RequestSummary;
import java.time.Instant;
import java.util.UUID;

/**
 * One request as a row of the list.
 *
 * @param who asked, when that was not the one who looks; null otherwise
 * @param question what waits for an answer of the one who looks; null otherwise
 */
record RequestLine(UUID id, StatusWords status, String words, String what, String who, String question, Instant at) {

    static RequestLine of(Caller caller, RequestSummary request, String instance) {
        boolean own = caller.owns(request);
        boolean question = request.status() == Status.INFO_REQUESTED;
        StatusWords status = StatusWords.of(request.status(), request.exitCode());
        return new RequestLine(
                request.id(),
                status,
                question && !own ? "Question for " + request.requesterName() : status.words(),
                request.phrase() + " on " + instance,
                own ? null : "asked by " + request.requesterName(),
                question && own ? request.lastMessage() : null,
                request.submittedAt());
    }
}
