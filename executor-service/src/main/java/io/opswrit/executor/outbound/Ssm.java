package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.CommandComment;
import io.opswrit.executor.domain.DocumentCall;
import io.opswrit.executor.domain.Output;
import io.opswrit.executor.domain.OutputPlace;
import io.opswrit.executor.domain.Redactions;
import io.opswrit.executor.domain.Sighting;
import io.opswrit.executor.domain.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.CancelCommandRequest;
import software.amazon.awssdk.services.ssm.model.DocumentHashType;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationRequest;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.InvalidCommandIdException;
import software.amazon.awssdk.services.ssm.model.InvocationDoesNotExistException;
import software.amazon.awssdk.services.ssm.model.SendCommandRequest;

/** Run Command: one call for each step, and an answer whatever happens. */
@ApplicationScoped
public class Ssm {

    private static final Pattern COMMAND_ID = Pattern.compile("[0-9a-f-]{36}");

    private static final Duration SHOWN_WITHIN = Duration.ofMinutes(1);

    private final SsmAsyncClient sending;
    private final SsmAsyncClient asking;
    private final AwsCalls calls;
    private final Redactions redactions;
    private final Clock clock;

    Ssm(
            @Sending SsmAsyncClient sending,
            @Asking SsmAsyncClient asking,
            AwsCalls calls,
            Redactions redactions,
            Clock clock) {
        this.sending = sending;
        this.asking = asking;
        this.calls = calls;
        this.redactions = redactions;
        this.clock = clock;
    }

    public Uni<Answer> send(Step.Send step) {
        SendCommandRequest request = request(step);
        return calls.call("ssm:SendCommand", () -> inTime(step.claim()) ? sending.sendCommand(request) : leaseRanOut())
                .<Answer>map(answer -> new Answer.Sent(
                        answer.command().commandId(), answer.command().expiresAfter()))
                .onFailure()
                .recoverWithItem(failure -> notSent(failure, step.instanceId()));
    }

    private static SendCommandRequest request(Step.Send step) {
        DocumentCall call = step.call();
        Optional<OutputPlace> place = call.outputPlace();
        return SendCommandRequest.builder()
                .documentName(call.document())
                .documentVersion(call.version())
                .documentHash(call.hash())
                .documentHashType(call.hash() == null ? null : DocumentHashType.SHA256)
                .instanceIds(step.instanceId())
                .timeoutSeconds((int) step.startWindow().toSeconds())
                .comment(step.comment())
                .parameters(call.parameters())
                .outputS3BucketName(place.map(OutputPlace::bucket).orElse(null))
                .outputS3KeyPrefix(place.map(OutputPlace::prefix)
                        .filter(prefix -> !prefix.isEmpty())
                        .orElse(null))
                .build();
    }

    public Uni<Answer> look(Step.Look step) {
        return seen(step.commandId(), step.instanceId())
                .chain(answer -> told(step, sighting(answer, step.run())))
                .onFailure(InvocationDoesNotExistException.class)
                .recoverWithItem(_ -> new Answer.NotVisible())
                .onFailure()
                .recoverWithItem(failure -> new Answer.Failed(SsmErrors.codeOf(failure)));
    }

    private Uni<GetCommandInvocationResponse> seen(String commandId, String instanceId) {
        var request = GetCommandInvocationRequest.builder()
                .commandId(commandId)
                .instanceId(instanceId)
                .build();
        return calls.call("ssm:GetCommandInvocation", () -> asking.getCommandInvocation(request));
    }

    /** The guard names the command that was first; it is believed only if that one carries our mark. */
    private Uni<Answer> told(Step.Look step, Sighting sighting) {
        Optional<String> first = Optional.ofNullable(sighting.output())
                .flatMap(Output::duplicateOf)
                .filter(id -> COMMAND_ID.matcher(id).matches() && !id.equals(step.commandId()));
        if (first.isEmpty()) {
            return Uni.createFrom().item(new Answer.Seen(sighting));
        }
        String mark = CommandComment.prefix(step.run().executionId());
        return seen(first.get(), step.instanceId())
                .<Answer>map(other -> other.comment() != null && other.comment().startsWith(mark)
                        ? new Answer.Elsewhere(first.get())
                        : new Answer.Seen(sighting))
                .onFailure(failure -> failure instanceof InvocationDoesNotExistException && !isFresh(sighting))
                .recoverWithItem(new Answer.Seen(sighting));
    }

    /** SSM shows a command late. */
    private boolean isFresh(Sighting sighting) {
        return sighting.startedAt() != null
                && clock.instant().isBefore(sighting.startedAt().plus(SHOWN_WITHIN));
    }

    public Uni<Answer> stop(Step.Stop step) {
        var request = CancelCommandRequest.builder()
                .commandId(step.commandId())
                .instanceIds(step.instanceId())
                .build();
        return calls.call("ssm:CancelCommand", () -> sending.cancelCommand(request))
                .<Answer>map(_ -> new Answer.StopAsked())
                .onFailure()
                .recoverWithItem(Ssm::notStopped);
    }

    /** A process that slept through its lease must not send: others may already have searched for what is not there yet. */
    private boolean inTime(Step.Claim claim) {
        return clock.instant().isBefore(claim.until());
    }

    private static <T> CompletionStage<T> leaseRanOut() {
        return CompletableFuture.failedStage(new LeaseRanOut());
    }

    private static Answer notSent(Throwable failure, String instanceId) {
        String code = SsmErrors.codeOf(failure);
        return switch (SsmErrors.meaningOf(failure)) {
            case DECLINED -> new Answer.Refused(Refusals.ofSend(code, instanceId), code);
            case LATER -> new Answer.NotSent(code);
            case UNCLEAR -> new Answer.Unclear(code);
        };
    }

    private static Answer notStopped(Throwable failure) {
        String code = SsmErrors.codeOf(failure);
        // SSM may not have heard of its own command yet
        boolean declined = SsmErrors.meaningOf(failure) == SsmErrors.Meaning.DECLINED
                && !(failure instanceof InvalidCommandIdException);
        return declined ? new Answer.StopRefused(Refusals.ofStop(code)) : new Answer.Failed(code);
    }

    private Sighting sighting(GetCommandInvocationResponse seen, Step.Run run) {
        int code = seen.responseCode() == null ? -1 : seen.responseCode();
        var raw = new Output.Raw(seen.standardOutputContent(), seen.standardErrorContent(), code);
        return new Sighting(
                seen.statusAsString(),
                seen.statusDetails(),
                code,
                instant(seen.executionStartDateTime()),
                Output.of(raw, run.guarded(), redactions.of(run.commandType())));
    }

    /** SSM gives text here, empty when there was no start. */
    private static Instant instant(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
