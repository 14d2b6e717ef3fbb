package io.opswrit.request.usecase;

import io.opswrit.request.domain.Admission;
import io.opswrit.request.domain.Assessment;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Submission;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what would become of a submission, by the same rules, and keeps nothing. */
@ApplicationScoped
public class PreviewRequest {

    private final Admission admission;

    PreviewRequest(Admission admission) {
        this.admission = admission;
    }

    public Assessment execute(Caller caller, Submission submission) {
        return admission.assess(caller, submission);
    }
}
