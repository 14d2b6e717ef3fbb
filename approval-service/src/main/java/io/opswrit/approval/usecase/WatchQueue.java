package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.outbound.TaskList;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.edge.live.Watchers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells everybody whose queue is open what is new in it, and lets them decide when to see it; one query asks for all. */
@ApplicationScoped
public class WatchQueue {

    /** Enough for anybody; more are counted as so many. */
    private static final int MOST_NEWS = 500;

    /** How many tasks were not there when the queue was opened, and how many of those that were wait no longer. */
    public record News(int fresh, int gone) {

        public static final News NONE = new News(0, 0);

        public boolean any() {
            return fresh > 0 || gone > 0;
        }
    }

    /** A queue as it was at some time. */
    private record Look(Viewer viewer, Instant since) {}

    private final UnitOfWork unitOfWork;
    private final TaskList list;
    private final DecisionRule rule;
    private final Watchers<Look, News> watchers;

    WatchQueue(
            UnitOfWork unitOfWork,
            TaskList list,
            DecisionRule rule,
            @ConfigProperty(name = "opswrit.live.most-open", defaultValue = "5000") int mostOpen) {
        this.unitOfWork = unitOfWork;
        this.list = list;
        this.rule = rule;
        this.watchers = new Watchers<>(mostOpen);
    }

    /** @return what has changed in the viewer's queue since then, each time that it is more or less than before */
    public Multi<News> watch(Viewer viewer, Instant since) {
        return watchers.watch(new Look(viewer, since), News.NONE);
    }

    public Uni<Void> look() {
        var looks = watchers.questions();
        return looks.stream()
                .map(Look::since)
                .min(Instant::compareTo)
                .map(oldest -> unitOfWork
                        .read(() -> list.newSince(oldest, MOST_NEWS))
                        .invoke(tasks -> watchers.tell(answers(looks, tasks)))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Map<Look, News> answers(Collection<Look> looks, List<Task> tasks) {
        return looks.stream().collect(Collectors.toMap(Function.identity(), look -> news(look, tasks)));
    }

    private News news(Look look, List<Task> tasks) {
        var mine = tasks.stream().filter(task -> rule.asks(look.viewer, task)).toList();
        int fresh = count(
                mine, task -> task.state().open() && after(task.escalation().since(), look));
        int gone = count(
                mine,
                task -> !task.state().open()
                        && after(task.ending().at(), look)
                        && !after(task.escalation().since(), look));
        return new News(fresh, gone);
    }

    private static boolean after(Instant time, Look look) {
        return time.isAfter(look.since);
    }

    private static int count(List<Task> tasks, Predicate<Task> which) {
        return (int) tasks.stream().filter(which).count();
    }
}
