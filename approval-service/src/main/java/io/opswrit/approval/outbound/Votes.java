package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Ballot;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Vote;
import io.opswrit.delivery.Times;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Who said yes or no. The table refuses the vote of a requester or submitter, and a second one of anybody. */
@ApplicationScoped
public class Votes {

    private static final String INSERT = """
            insert into vote (request_id, voter_id, voter_name, voter_email, decision, level, comment, voted_at,
                              requester_id, submitter_id)
            values (:request, :voter, :name, :email, :decision, :level, :comment, :at, :requester, :submitter)
            """;

    private static final String OF_TASK = """
            select decision, voter_name, voter_email, level, comment, voted_at
              from vote where request_id = :request order by voted_at
            """;

    public Uni<Void> cast(Task task, Ballot ballot, String decision, String comment) {
        var order = task.order();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("request", order.requestId())
                        .setParameter("voter", ballot.person().id())
                        .setParameter("name", ballot.person().name())
                        .setParameter("email", ballot.person().email())
                        .setParameter("decision", decision)
                        .setParameter("level", ballot.level())
                        .setParameter("comment", comment)
                        .setParameter("at", task.ending().at())
                        .setParameter("requester", order.requester().id())
                        .setParameter("submitter", order.submitter().id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<List<Vote>> of(UUID requestId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_TASK, Tuple.class)
                        .setParameter("request", requestId)
                        .getResultList())
                .map(rows -> rows.stream().map(Votes::vote).toList());
    }

    private static Vote vote(Tuple row) {
        return new Vote(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                row.get(4, String.class),
                Times.instant(row.get(5)));
    }
}
