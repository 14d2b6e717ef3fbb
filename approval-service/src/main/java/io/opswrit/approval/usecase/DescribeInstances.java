package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Task;
import io.opswrit.approval.outbound.Fleet;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.events.Instance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what is known of the instances that tasks are about. */
@ApplicationScoped
public class DescribeInstances {

    private final UnitOfWork unitOfWork;
    private final Fleet fleet;

    DescribeInstances(UnitOfWork unitOfWork, Fleet fleet) {
        this.unitOfWork = unitOfWork;
        this.fleet = fleet;
    }

    /** @return by instance id */
    public Uni<Map<String, Instance>> of(Collection<Task> tasks) {
        var ids = tasks.stream().map(task -> task.order().instanceId()).collect(Collectors.toSet());
        return unitOfWork.read(() -> fleet.describe(ids));
    }
}
