package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Standing;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.usecase.RecallLastTime.LastTime;
import io.opswrit.approval.usecase.ShowRun.Run;
import io.opswrit.approval.usecase.ShowTask.Shown;
import io.opswrit.events.Instance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A task as it stands on its card: what is needed to decide, and what came of the decision. */
@ApplicationScoped
public class ShowCard {

    /**
     * @param lastTime what the same command did on the same instance before; null when that is not known
     * @param standing whether the viewer may decide
     */
    public record Card(Shown shown, Instance instance, Run run, LastTime lastTime, Standing standing) {

        public Task task() {
            return shown.task();
        }
    }

    private final ShowTask showTask;
    private final ShowRun showRun;
    private final RecallLastTime recall;
    private final DescribeInstances describe;
    private final DecisionRule rule;

    ShowCard(ShowTask showTask, ShowRun showRun, RecallLastTime recall, DescribeInstances describe, DecisionRule rule) {
        this.showTask = showTask;
        this.showRun = showRun;
        this.recall = recall;
        this.describe = describe;
        this.rule = rule;
    }

    /** @return a failure {@link TaskNotFound} as well when they may not see it */
    public Uni<Card> show(UUID requestId, Viewer viewer, Decider decider) {
        // the run first: what changes while the rest is read makes the card newer than its version, never older
        return showRun.show(requestId)
                .chain(run -> showTask.show(requestId, viewer).chain(shown -> card(shown, run, viewer, decider)));
    }

    private Uni<Card> card(Shown shown, Run run, Viewer viewer, Decider decider) {
        Task task = shown.task();
        String instanceId = task.order().instanceId();
        return Uni.combine()
                .all()
                .unis(recall.of(task.order(), viewer), describe.of(List.of(task)))
                .usingConcurrencyOf(1)
                .asTuple()
                .map(found -> new Card(
                        shown,
                        found.getItem2().get(instanceId),
                        run,
                        found.getItem1().orElse(null),
                        rule.standing(decider, task)));
    }
}
