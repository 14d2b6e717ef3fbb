package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.Overdue;
import io.opswrit.request.outbound.OverdueQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts requests that are older than any review and run should take, whoever holds them up. */
@ApplicationScoped
public class CountOverdue {

    private final UnitOfWork work;
    private final OverdueQuery query;
    private final Clock clock;
    private final Duration after;

    CountOverdue(
            UnitOfWork work,
            OverdueQuery query,
            Clock clock,
            @ConfigProperty(name = "opswrit.overdue-after", defaultValue = "25h") Duration after) {
        this.work = work;
        this.query = query;
        this.clock = clock;
        this.after = after;
    }

    public Uni<Overdue> execute() {
        return work.read(() -> query.submittedBefore(clock.instant().minus(after)));
    }
}
