package io.opswrit.executor.domain;

import io.opswrit.writ.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The one call to AWS that a claimed execution needs now; made outside of any transaction. */
public sealed interface Step {

    /**
     * Which row it is for, and the lease that entitles to store the answer.
     *
     * @param traceparent of the request; may be null
     */
    record Claim(UUID requestId, String traceparent, UUID lease, Instant until) {}

    Claim claim();

    /**
     * By what the output of a command is read.
     *
     * @param guarded whether a guard stands around the command on the node
     */
    record Run(UUID executionId, String commandType, boolean guarded) {}

    /** @param startWindow how long SSM may take to hand it to the instance */
    record Send(Claim claim, Order order, DocumentCall call, String comment, int attempt, Duration startWindow)
            implements Step {

        public String instanceId() {
            return order.instanceId();
        }
    }

    /** Search for what an earlier, unanswered send may have left at SSM. */
    record Scan(Claim claim, String instanceId, UUID executionId, Instant intendedAt) implements Step {}

    record Look(Claim claim, String instanceId, String commandId, Run run) implements Step {}

    record Stop(Claim claim, String instanceId, String commandId) implements Step {}
}
