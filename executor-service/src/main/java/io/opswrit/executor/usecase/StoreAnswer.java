package io.opswrit.executor.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.Execution;
import io.opswrit.executor.domain.Step;
import io.opswrit.executor.outbound.ExecutionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Stores what came of a call and publishes the facts, unless somebody else took over the execution meanwhile. */
@ApplicationScoped
class StoreAnswer {

    private static final Logger LOG = Logger.getLogger(StoreAnswer.class);

    private final UnitOfWork unitOfWork;
    private final ExecutionRepository executions;
    private final PublishFacts publish;
    private final Timing timing;

    StoreAnswer(UnitOfWork unitOfWork, ExecutionRepository executions, PublishFacts publish, Timing timing) {
        this.unitOfWork = unitOfWork;
        this.executions = executions;
        this.publish = publish;
        this.timing = timing;
    }

    Uni<Void> store(Step.Claim claim, Answer answer) {
        return unitOfWork.run(
                () -> executions.findForUpdate(claim.requestId()).chain(execution -> store(execution, claim, answer)));
    }

    private Uni<Void> store(Execution execution, Step.Claim claim, Answer answer) {
        if (execution == null || !execution.isClaimedBy(claim.lease())) {
            LOG.warn("An answer came after its lease ran out and is dropped");
            return Uni.createFrom().voidItem();
        }
        return publish.publish(execution, execution.take(answer, timing.now(), timing.pace()));
    }
}
