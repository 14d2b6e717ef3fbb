package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.request.domain.Admission;
import io.opswrit.request.domain.Assessment;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.ExpectedReview;
import io.opswrit.request.domain.Preview;
import io.opswrit.request.domain.ReviewHabits;
import io.opswrit.request.domain.Submission;
import io.opswrit.request.outbound.Reviews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says what would become of a submission, by the same rules, and who would review it; keeps nothing. */
@ApplicationScoped
public class PreviewRequest {

    private final Admission admission;
    private final UnitOfWork work;
    private final Reviews reviews;
    private final Recent<ReviewHabits> habits;

    PreviewRequest(
            Admission admission,
            UnitOfWork work,
            Reviews reviews,
            Clock clock,
            @ConfigProperty(name = "opswrit.habits.keep", defaultValue = "30s") Duration keep) {
        this.admission = admission;
        this.work = work;
        this.reviews = reviews;
        this.habits = new Recent<>(clock, keep);
    }

    public Uni<Preview> execute(Caller caller, Submission submission) {
        return Uni.createFrom()
                .item(() -> admission.assess(caller, submission))
                .chain(assessment -> review(caller, assessment).map(review -> new Preview(assessment, review)));
    }

    private Uni<ExpectedReview> review(Caller caller, Assessment assessment) {
        return assessment.approvalRequired()
                ? habits.get(() -> work.read(reviews::habits))
                        .map(lately -> lately.expectedFor(
                                caller.person(), assessment.requester().orElse(null)))
                : Uni.createFrom().item(ExpectedReview.none());
    }
}
