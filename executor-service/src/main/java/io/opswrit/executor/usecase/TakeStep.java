package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.Step;
import io.opswrit.executor.outbound.Ssm;
import io.opswrit.executor.outbound.SsmSearch;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the one call of a claimed execution, outside of any transaction, and has its answer stored. */
@ApplicationScoped
public class TakeStep {

    private static final Logger LOG = Logger.getLogger(TakeStep.class);

    private final Ssm ssm;
    private final SsmSearch search;
    private final StoreAnswers answers;
    private final Meters meters;

    TakeStep(Ssm ssm, SsmSearch search, StoreAnswers answers, Meters meters) {
        this.ssm = ssm;
        this.search = search;
        this.answers = answers;
        this.meters = meters;
    }

    public Uni<Void> take(Step step) {
        Context context = Vertx.currentContext();
        meters.callBegan();
        return call(step)
                .eventually(meters::callEnded)
                // the SDK answers on a thread of its own; what follows opens a session and needs ours
                .emitOn(command -> context.runOnContext(_ -> command.run()))
                .invoke(answer -> note(step, answer))
                .chain(answer -> answers.store(step.claim(), answer));
    }

    private Uni<Answer> call(Step step) {
        return switch (step) {
            case Step.Send send -> ssm.send(send);
            case Step.Scan scan -> search.search(scan);
            case Step.Look look -> ssm.look(look);
            case Step.Stop stop -> ssm.stop(stop);
        };
    }

    private void note(Step step, Answer answer) {
        meters.answered(step, answer);
        String name = step.getClass().getSimpleName();
        switch (answer) {
            case Answer.Unclear unclear ->
                LOG.warnf("It is unclear whether SSM took the command (%s); searching for it", unclear.cause());
            case Answer.NotSent notSent -> LOG.infof("Not sent (%s), trying again later", notSent.cause());
            case Answer.Failed failed -> LOG.infof("%s failed (%s), trying again later", name, failed.cause());
            default -> LOG.debugf("%s: %s", name, answer.getClass().getSimpleName());
        }
    }
}
