package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Ballot;
import io.opswrit.approval.domain.Exchange;
import io.opswrit.approval.domain.Question;
import io.opswrit.delivery.Times;
import io.opswrit.events.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The thread of a task: what was asked and what was answered. */
@ApplicationScoped
public class Questions {

    private static final String INSERT = """
            insert into question (question_id, request_id, question, asked_by, asked_at)
            values (:id, :request, :text, :by, :at)
            """;

    private static final String ANSWER = """
            update question set answer = :text, answered_by = :by, answered_at = :at
             where question_id = :id and answered_at is null
            """;

    private static final String OF_TASK = """
            select question_id, question, asked_by, asked_at, answer, answered_by, answered_at
              from question where request_id = :request order by asked_at
            """;

    public Uni<Void> ask(UUID requestId, Question question, Ballot ballot, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", question.id())
                        .setParameter("request", requestId)
                        .setParameter("text", question.text())
                        .setParameter("by", ballot.person().email())
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> answer(UUID questionId, String text, Actor by, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANSWER)
                        .setParameter("id", questionId)
                        .setParameter("text", text)
                        .setParameter("by", by.email())
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<List<Exchange>> of(UUID requestId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_TASK, Tuple.class)
                        .setParameter("request", requestId)
                        .getResultList())
                .map(rows -> rows.stream().map(Questions::exchange).toList());
    }

    private static Exchange exchange(Tuple row) {
        return new Exchange(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                Times.instant(row.get(3)),
                row.get(4, String.class),
                row.get(5, String.class),
                Times.instant(row.get(6)));
    }
}
