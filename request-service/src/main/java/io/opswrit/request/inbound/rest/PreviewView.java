package io.opswrit.request.inbound.rest;

import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.Resolution.Resolved;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.catalogue.Violation;
import io.opswrit.request.domain.Assessment;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.ExpectedReview;
import io.opswrit.request.domain.Preview;
import io.opswrit.request.domain.Submission;
import io.opswrit.writ.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would become of a request; null where a violation leaves it open. */
@Schema(name = "Preview")
record PreviewView(
        String instanceId,
        String commandType,
        Map<String, String> parameters,
        String resolvedCommand,

        @Schema(description = "What it does, in words") String summary,

        RiskLevel riskLevel,
        Effect effect,
        Boolean approvalRequired,

        @Schema(description = "Who must approve; null when nobody has to")
        String approvalBy,

        @Schema(
                description =
                        "Who is asked first, by what happened lately; empty when nobody has to be, or nobody knows")
        List<String> approvers,

        @Schema(description = "How long a decision usually takes; null when that is not known")
        Long usuallyAnsweredSeconds,

        String requesterEmail,
        Long executionTimeoutSeconds,
        Long usualDurationSeconds,

        @Schema(description = "Everything that stands against submitting it")
        List<Violation> violations) {

    static PreviewView of(Caller caller, Submission submission, Preview preview) {
        Assessment assessment = preview.assessment();
        ExpectedReview review = preview.review();
        Optional<CommandType> type = assessment.commandType();
        Optional<Resolved> resolved = assessment.resolved();
        Optional<Person> requester = assessment.requester();
        return new PreviewView(
                submission.instanceId(),
                submission.commandType(),
                resolved.map(Resolved::parameters).orElse(null),
                resolved.map(Resolved::command).orElse(null),
                resolved.map(Resolved::phrase).orElse(null),
                type.map(CommandType::risk).orElse(null),
                type.map(CommandType::effect).orElse(null),
                type.map(_ -> assessment.approvalRequired()).orElse(null),
                assessment.approvalRequired() ? approvalBy(caller, requester) : null,
                review.approvers(),
                review.usuallyAnswered() == null
                        ? null
                        : review.usuallyAnswered().toSeconds(),
                requester.map(Person::email).orElse(null),
                type.map(found -> found.executionTimeout().toSeconds()).orElse(null),
                type.map(found -> found.usualDuration().toSeconds()).orElse(null),
                assessment.violations());
    }

    private static String approvalBy(Caller caller, Optional<Person> requester) {
        List<String> excluded = Stream.concat(Stream.of(caller.shown()), requester.map(Person::email).stream())
                .distinct()
                .toList();
        return "A listed approver other than " + String.join(" and ", excluded);
    }
}
