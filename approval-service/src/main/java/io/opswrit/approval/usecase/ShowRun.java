package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Execution;
import io.opswrit.approval.domain.Result;
import io.opswrit.approval.outbound.CardVersions;
import io.opswrit.approval.outbound.Executions;
import io.opswrit.approval.outbound.Results;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What came of an order so far; whether somebody may see it is for {@link ShowTask} to say. */
@ApplicationScoped
public class ShowRun {

    /**
     * @param result null while there is none
     * @param version of the whole card, which grows with each of its facts
     */
    public record Run(Execution execution, Result result, int version) {}

    private final UnitOfWork unitOfWork;
    private final Executions executions;
    private final Results results;
    private final CardVersions versions;

    ShowRun(UnitOfWork unitOfWork, Executions executions, Results results, CardVersions versions) {
        this.unitOfWork = unitOfWork;
        this.executions = executions;
        this.results = results;
        this.versions = versions;
    }

    Uni<Run> show(UUID id) {
        return unitOfWork.read(() -> versions.of(Set.of(id))
                .chain(version -> executions
                        .of(id)
                        .chain(execution -> results.of(Set.of(id))
                                .map(result -> new Run(execution, result.get(id), version.getOrDefault(id, 0))))));
    }
}
