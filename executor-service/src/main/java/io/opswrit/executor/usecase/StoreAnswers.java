package io.opswrit.executor.usecase;

import io.opswrit.delivery.Together;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.Execution;
import io.opswrit.executor.domain.Step;
import io.opswrit.executor.outbound.ExecutionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Stores what came of calls and publishes the facts, but for executions that somebody else took over meanwhile. Answers that
 * come together are stored together.
 */
@ApplicationScoped
class StoreAnswers {

    private static final Logger LOG = Logger.getLogger(StoreAnswers.class);

    private static final Duration PACE = Duration.ofMillis(10);

    private final Together<Answered, Void> together;
    private final ExecutionRepository executions;
    private final PublishFacts publish;
    private final Timing timing;

    StoreAnswers(UnitOfWork unitOfWork, ExecutionRepository executions, PublishFacts publish, Timing timing) {
        this.together = new Together<>(unitOfWork, PACE, this::storeAll);
        this.executions = executions;
        this.publish = publish;
        this.timing = timing;
    }

    /** What came of one claimed step. */
    private record Answered(Step.Claim claim, Answer answer) {}

    /** @return when it is committed */
    Uni<Void> store(Step.Claim claim, Answer answer) {
        return together.run(new Answered(claim, answer));
    }

    /** Each by its own lease. */
    private Uni<List<Void>> storeAll(List<Answered> answers) {
        List<UUID> ids =
                answers.stream().map(answered -> answered.claim().requestId()).toList();
        return executions
                .findForUpdate(ids)
                .chain(found -> {
                    Map<UUID, Execution> byId =
                            found.stream().collect(Collectors.toMap(Execution::requestId, Function.identity()));
                    return Sequence.of(
                            answers, answered -> store(byId.get(answered.claim().requestId()), answered));
                })
                .replaceWith(Collections.<Void>nCopies(answers.size(), null));
    }

    private Uni<Void> store(Execution execution, Answered answered) {
        if (execution == null || !execution.isClaimedBy(answered.claim().lease())) {
            LOG.warnf(
                    "An answer for request %s came after its lease ran out and is dropped",
                    answered.claim().requestId());
            return Uni.createFrom().voidItem();
        }
        return publish.publish(execution, execution.take(answered.answer(), timing.now(), timing.pace()));
    }
}
