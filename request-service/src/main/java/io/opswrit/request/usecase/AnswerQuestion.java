package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Permissions;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Texts;
import io.opswrit.request.domain.View;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Answers what an approver asked, so that the review goes on. */
@ApplicationScoped
public class AnswerQuestion {

    private final UnitOfWork work;
    private final Requests requests;
    private final Clock clock;

    AnswerQuestion(UnitOfWork work, Requests requests, Clock clock) {
        this.work = work;
        this.requests = requests;
        this.clock = clock;
    }

    public Uni<Request> execute(Caller caller, UUID id, String text) {
        Texts.checkAnswer(text);
        return work.run(() -> requests.decide(id, View.of(caller), request -> answer(caller, text, request)));
    }

    private Request.Change answer(Caller caller, String text, Request request) {
        Permissions.checkAnswer(caller, request);
        return request.answer(
                caller.actor(), caller.shown(), text, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
