package io.opswrit.request.outbound;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Facts;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.request.domain.Output;
import io.opswrit.request.domain.Progress;
import io.opswrit.request.domain.ReviewNotes;
import io.opswrit.request.domain.RunNotes;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** The part of a row that other services' facts change. */
@Embeddable
class ProgressColumns {

    @Enumerated(EnumType.STRING)
    private Facts.Review review;

    @Column(name = "approval_revision")
    private int approvalRevision;

    @Enumerated(EnumType.STRING)
    private Facts.Run run;

    @Column(name = "execution_revision")
    private int executionRevision;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "review_reason")
    private String reviewReason;

    @Column(name = "ssm_command_id")
    private String ssmCommandId;

    @Column(name = "ssm_status")
    private String ssmStatus;

    @Column(name = "exit_code")
    private Integer exitCode;

    @Enumerated(EnumType.STRING)
    private Ran ran;

    @Column(name = "ssm_output")
    private String ssmOutput;

    @Column(name = "ssm_error")
    private String ssmError;

    @Column(name = "run_reason")
    private String runReason;

    @Column(name = "cancel_failure")
    private String cancelFailure;

    @Column(name = "output_truncated")
    private boolean outputTruncated;

    @Column(name = "output_bytes")
    private Long outputBytes;

    @Column(name = "run_details")
    private JsonObject runDetails;

    private JsonObject journal;

    static ProgressColumns of(Progress progress) {
        ProgressColumns columns = new ProgressColumns();
        columns.takeReview(progress);
        columns.takeRun(progress);
        columns.journal = Json.column(progress.journal());
        return columns;
    }

    private void takeReview(Progress progress) {
        Facts facts = progress.facts();
        review = facts.review();
        approvalRevision = facts.approvalRevision();
        approvedBy = progress.review().approvedBy();
        approvedAt = progress.review().approvedAt();
        reviewReason = progress.review().reason();
    }

    private void takeRun(Progress progress) {
        Facts facts = progress.facts();
        run = facts.run();
        executionRevision = facts.executionRevision();
        outcome = facts.outcome();
        ssmCommandId = progress.run().ssmCommandId();
        ssmStatus = progress.run().ssmStatus();
        exitCode = progress.run().exitCode();
        ran = progress.run().ran();
        ssmOutput = progress.run().output().standard();
        ssmError = progress.run().output().error();
        outputBytes = progress.run().output().bytes();
        outputTruncated = progress.run().output().cut();
        runDetails = Json.column(progress.run().details());
        runReason = progress.run().reason();
        cancelFailure = progress.run().cancelFailure();
    }

    Progress progress(RiskLevel risk) {
        Output output = new Output(ssmOutput, ssmError, outputBytes, outputTruncated);
        return new Progress(
                new Facts(risk, review, approvalRevision, run, executionRevision, outcome),
                new ReviewNotes(approvedBy, approvedAt, reviewReason),
                new RunNotes(
                        ssmCommandId,
                        ssmStatus,
                        exitCode,
                        ran,
                        output,
                        runReason,
                        cancelFailure,
                        Json.runDetails(runDetails)),
                Json.journal(journal));
    }
}
