package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Transition;
import io.opswrit.delivery.Outbox;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The tasks. Who wants to change one locks it first; who locks several does so in the order of their ids. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<TaskRow, UUID> {

    private static final Logger LOG = Logger.getLogger(Tasks.class);

    private static final String DUE = """
            select * from task
             where deadline <= :now
             order by deadline
             limit :limit
               for update skip locked
            """;

    private final Outbox outbox;

    Tasks(Outbox outbox) {
        this.outbox = outbox;
    }

    public Uni<Optional<Task>> lock(UUID requestId) {
        return findById(requestId, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).map(TaskRow::task));
    }

    public Uni<Void> lockAll(Set<UUID> requestIds) {
        return requestIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : find("requestId in ?1 order by requestId", requestIds)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .replaceWithVoid();
    }

    /** Locks those whose deadline has passed; another replica's are left out. */
    public Uni<List<Task>> lockDue(Instant now, int limit) {
        return getSession()
                .chain(session -> session.createNativeQuery(DUE, TaskRow.class)
                        .setParameter("now", now)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(Tasks::tasks);
    }

    public Uni<Long> countOverdue(Instant now) {
        return count("deadline < ?1", now);
    }

    public Uni<Optional<Task>> look(UUID requestId) {
        return findById(requestId).map(row -> Optional.ofNullable(row).map(TaskRow::task));
    }

    public Uni<Void> open(Transition opened, String traceparent) {
        return persist(TaskRow.of(opened.task(), traceparent)).chain(row -> append(row, opened));
    }

    /**
     * Stores a step of a locked task together with its facts, in the trace of the request; a step that did not apply stores
     * nothing.
     */
    public Uni<Void> store(Transition step) {
        if (!step.changed()) {
            return Uni.createFrom().voidItem();
        }
        return findById(step.task().order().requestId())
                .invoke(row -> row.take(step.task()))
                .chain(row -> append(row, step));
    }

    private Uni<Void> append(TaskRow row, Transition step) {
        return flush().chain(() -> outbox.append(row.requestId.toString(), row.traceparent, step.events()))
                .invoke(() -> LOG.infof("Request %s is %s", row.requestId, row.state));
    }

    static List<Task> tasks(Collection<TaskRow> rows) {
        return rows.stream().map(TaskRow::task).toList();
    }
}
