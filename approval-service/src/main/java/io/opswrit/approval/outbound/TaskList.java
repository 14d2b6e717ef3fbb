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
