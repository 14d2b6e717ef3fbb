package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Reach;
import io.opswrit.approval.domain.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pages of tasks, by keyset: each page begins behind the last task of the one before. */
@ApplicationScoped
public class TaskList {

    private static final String ASKED = """
             and level >= :level and requesterId <> :me and submitterId <> :me
             and lower(coalesce(requesterEmail, '')) not in :mails and lower(coalesce(submitterEmail, '')) not in :mails
            """;

    private static final String OWN = """
            deadline is not null
             and (requesterId = :me or submitterId = :me
                  or lower(coalesce(requesterEmail, '')) in :mails or lower(coalesce(submitterEmail, '')) in :mails)
             order by deadline, requestId
            """;

    private static final String NEWS = "deadline is not null and askedSince > :since or endedAt > :since";

    private final Tasks tasks;

    TaskList(Tasks tasks) {
        this.tasks = tasks;
    }

    /** @param reach null for who sees all */
    public Uni<List<Task>> pending(Reach reach, Instant deadline, UUID requestId, int limit) {
        return page(
                "(deadline > :deadline or deadline = :deadline and requestId > :after)",
                "order by deadline, requestId",
                Map.of("deadline", deadline, "after", requestId),
                reach,
                limit);
    }

    /** Newest first. */
    public Uni<List<Task>> all(Reach reach, UUID before, int limit) {
        return page("requestId < :before", "order by requestId desc", Map.of("before", before), reach, limit);
    }

    /** What waits of their own, the most urgent first. */
    public Uni<List<Task>> own(Reach own, int limit) {
        return tasks.find(OWN, Map.of("me", own.id(), "mails", own.mails()))
                .range(0, limit - 1)
                .list()
                .map(Tasks::tasks);
    }

    /** What was asked of anybody, or ended, after that time. */
    public Uni<List<Task>> newSince(Instant since, int limit) {
        return tasks.find(NEWS, Map.of("since", since))
                .range(0, limit - 1)
                .list()
                .map(Tasks::tasks);
    }

    private Uni<List<Task>> page(String from, String order, Map<String, Object> values, Reach reach, int limit) {
        return (reach == null
                        ? tasks.find(from + " " + order, values)
                        : tasks.find(from + ASKED + order, within(reach, values)))
                .range(0, limit - 1)
                .list()
                .map(Tasks::tasks);
    }

    private static Map<String, Object> within(Reach reach, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("level", reach.level());
        all.put("me", reach.id());
        all.put("mails", reach.mails());
        return all;
    }
}
