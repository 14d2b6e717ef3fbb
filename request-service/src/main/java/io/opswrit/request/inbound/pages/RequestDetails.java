package io.opswrit.request.inbound.pages;

import io.opswrit.events.Instance;
import io.opswrit.events.Status;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Message;
import io.opswrit.request.domain.Permissions;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Role;
import io.opswrit.request.domain.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One request as its page shows it to one person.
 *
 * @param question what waits for an answer; null where nothing does
 * @param answerable whether the one who looks may answer it
 * @param progress null while nothing runs
 * @param settleable whether the one who looks may say what they found out about an unknown outcome
 * @param repeatable whether the one who looks may ask for the same again
 */
record RequestDetails(
        UUID id,
        Headline headline,
        String command,
        Message question,
        boolean answerable,
        List<Clock> clocks,
        RunProgress progress,
        List<TimelineItem> timeline,
        List<WrittenOutput> outputs,
        List<Message> thread,
        StopState stop,
        Instant stopAskedAt,
        String stopFailure,
        boolean settleable,
        Settlement settlement,
        boolean repeatable,
        boolean ended,
        Seen seen,
        List<Fact> facts) {

    static RequestDetails of(Caller caller, Request request, Instance instance) {
        StopState stop = StopState.of(caller, request);
        return new RequestDetails(
                request.id(),
                Headline.of(caller, request, instance.shown()),
                request.order().resolvedCommand(),
                question(request),
                Permissions.mayAnswer(caller, request),
                Clock.of(request),
                RunProgress.of(request),
                Timeline.of(request),
                WrittenOutput.of(request),
                request.conversation().messages(),
                stop,
                request.intake().cancelRequestedAt(),
                request.progress().run().cancelFailure(),
                request.status() == Status.UNKNOWN && Permissions.maySettle(caller, request),
                request.intake().settlement(),
                caller.has(Role.REQUESTER),
                request.ended(),
                Seen.of(request, stop),
                Fact.of(request, instance));
    }

    private static Message question(Request request) {
        return request.openQuestion()
                .flatMap(id -> request.conversation().messages().stream()
                        .filter(message -> message.questionId().equals(id))
                        .findFirst())
                .orElse(null);
    }
}
