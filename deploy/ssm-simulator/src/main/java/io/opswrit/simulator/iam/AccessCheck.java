package io.opswrit.simulator.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.operation.Documents;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.AwsJsonEndpoint;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.ServiceError;

/** Lets a caller do what its policy allows, and nothing else. */
public final class AccessCheck implements AwsJsonEndpoint.Access {

    private final Attempts attempts;
    private final Account account;
    private volatile Policies policies;

    public AccessCheck(Account account, Fleet fleet, Documents documents, Policies policies) {
        this.attempts = new Attempts(account, fleet, documents);
        this.account = account;
        this.policies = policies;
    }

    /** From the next call on. */
    public void use(Policies changed) {
        policies = changed;
    }

    @Override
    public void check(String accessKeyId, Operation operation, ObjectNode input) {
        policies.of(accessKeyId).ifPresent(policy -> {
            for (var attempt : attempts.of(operation, input)) {
                require(policy.decide(attempt), attempt, accessKeyId);
            }
        });
    }

    private void require(Policy.Decision decision, Attempt attempt, String accessKeyId) {
        var because = switch (decision) {
            case ALLOWED -> "";
            case DENIED -> "because no identity-based policy allows the %s action".formatted(attempt.action());
            case EXPLICITLY_DENIED -> "with an explicit deny in an identity-based policy";
        };
        if (!because.isEmpty()) {
            throw ServiceError.of(
                    "AccessDeniedException",
                    "User: %s is not authorized to perform: %s on resource: %s %s"
                            .formatted(user(accessKeyId), attempt.action(), attempt.resource(), because));
        }
    }

    /** Keys of roles begin with ASIA, those of users with AKIA. */
    private String user(String accessKeyId) {
        return accessKeyId.startsWith("ASIA")
                ? "arn:aws:sts::%s:assumed-role/opswrit-executor/%s".formatted(account.accountId(), accessKeyId)
                : "arn:aws:iam::%s:user/%s".formatted(account.accountId(), accessKeyId);
    }
}
