package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.People;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.outbound.Tasks;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.delivery.Received;
import io.opswrit.events.RequestEvent.Submitted;
import io.opswrit.writ.KeySet;
import io.opswrit.writ.Untrusted;
import io.opswrit.writ.VerifiedOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A high-risk order becomes a task; a forged one never does, and a low-risk one needs nobody. */
@ApplicationScoped
public class OpenTask {

    private final KeySet orderKeys;
    private final Tasks tasks;
    private final RefuseEvent refuse;
    private final People people;
    private final Timing timing;

    OpenTask(KeySet orderKeys, Tasks tasks, RefuseEvent refuse, People people, Timing timing) {
        this.orderKeys = orderKeys;
        this.tasks = tasks;
        this.refuse = refuse;
        this.people = people;
        this.timing = timing;
    }

    public Uni<Void> open(Received event, Submitted submitted) {
        VerifiedOrder order;
        try {
            order = verified(event, submitted);
        } catch (Untrusted e) {
            return refuse.refuse(event, e.getMessage());
        }
        return order.order().riskLevel() == RiskLevel.HIGH
                ? tasks.look(order.order().requestId()).chain(known -> openUnlessKnown(event, order, known))
                : Uni.createFrom().voidItem();
    }

    private VerifiedOrder verified(Received event, Submitted submitted) throws Untrusted {
        VerifiedOrder order = orderKeys.verifyOrder(submitted.order());
        if (!order.order().requestId().toString().equals(event.key())) {
            throw new Untrusted("the order belongs to another request");
        }
        if (!order.digest().equals(submitted.orderDigest())) {
            throw new Untrusted("the digest is not that of the order");
        }
        return order;
    }

    private Uni<Void> openUnlessKnown(Received event, VerifiedOrder order, Optional<Task> known) {
        if (known.isEmpty()) {
            return tasks.open(Task.open(order, people, timing.sla(), timing.now()), event.traceparent());
        }
        return known.get().signedOrder().digest().equals(order.digest())
                ? Uni.createFrom().voidItem()
                : refuse.refuse(event, "another order is under review for this request");
    }
}
