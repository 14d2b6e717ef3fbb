package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.DocumentCall;
import io.opswrit.executor.domain.Documents;
import io.opswrit.executor.domain.Output;
import io.opswrit.executor.domain.Sighting;
import io.opswrit.executor.domain.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    private final SsmAsyncClient sending;
    private final SsmAsyncClient asking;
    private final AwsCalls calls;
    private final Documents documents;
    private final Clock clock;

    Ssm(
            @Sending SsmAsyncClient sending,
            @Asking SsmAsyncClient asking,
            AwsCalls calls,
            Documents documents,
            Clock clock) {
        this.sending = sending;
        this.asking = asking;
        this.calls = calls;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param deliveryTimeoutSeconds how long SSM may take to hand it to the instance */
    public Uni<Answer> send(Step.Send step, int deliveryTimeoutSeconds) {
        return documents
                .callFor(step.order())
                .map(call -> send(request(step, call, deliveryTimeoutSeconds), step))
                .orElseGet(() -> Uni.createFrom()
                        .item(new Answer.Refused(Refusals.ofOrder(step.order().commandType()))));
    }

    private static SendCommandRequest request(Step.Send step, DocumentCall call, int deliveryTimeoutSeconds) {
        return SendCommandRequest.builder()
                .documentName(call.document())
                .documentVersion(call.version())
                .documentHash(call.hash())
                .documentHashType(call.hash() == null ? null : DocumentHashType.SHA256)
                .instanceIds(step.instanceId())
                .timeoutSeconds(deliveryTimeoutSeconds)
                .comment(step.comment())
                .parameters(call.parameters())
                .build();
    }

    private Uni<Answer> send(SendCommandRequest request, Step.Send step) {
        return calls.call("ssm:SendCommand", () -> inTime(step.claim()) ? sending.sendCommand(request) : leaseRanOut())
                .<Answer>map(answer -> new Answer.Sent(
                        answer.command().commandId(), answer.command().expiresAfter()))
                .onFailure()
                .recoverWithItem(failure -> notSent(failure, step.instanceId()));
    }

    public Uni<Answer> look(Step.Look step) {
        var request = GetCommandInvocationRequest.builder()
                .commandId(step.commandId())
                .instanceId(step.instanceId())
                .build();
        return calls.call("ssm:GetCommandInvocation", () -> asking.getCommandInvocation(request))
                .<Answer>map(answer -> new Answer.Seen(sighting(answer)))
                .onFailure(InvocationDoesNotExistException.class)
                .recoverWithItem(_ -> new Answer.NotVisible())
                .onFailure()
                .recoverWithItem(failure -> new Answer.Failed(SsmErrors.codeOf(failure)));
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
            case DECLINED -> new Answer.Refused(Refusals.ofSend(code, instanceId));
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

    private static Sighting sighting(GetCommandInvocationResponse seen) {
        return new Sighting(
                seen.statusAsString(),
                seen.statusDetails(),
                seen.responseCode() == null ? -1 : seen.responseCode(),
                instant(seen.executionStartDateTime()),
                Output.of(seen.standardOutputContent(), seen.standardErrorContent()));
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
