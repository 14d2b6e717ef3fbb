package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.CommandComment;
import io.opswrit.executor.domain.Step;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.CancelCommandRequest;
import software.amazon.awssdk.services.ssm.model.Command;
import software.amazon.awssdk.services.ssm.model.CommandFilter;
import software.amazon.awssdk.services.ssm.model.CommandFilterKey;
import software.amazon.awssdk.services.ssm.model.ListCommandsRequest;

/** Finds out what became of a send that was never answered, by the mark in the comment of each command. */
@ApplicationScoped
public class SsmSearch {

    private static final Logger LOG = Logger.getLogger(SsmSearch.class);

    /** The most that SSM gives at once. */
    private static final int PAGE = 50;

    private final SsmAsyncClient sending;
    private final SsmAsyncClient asking;
    private final AwsCalls calls;
    private final SsmSettings settings;

    SsmSearch(@Sending SsmAsyncClient sending, @Asking SsmAsyncClient asking, AwsCalls calls, SsmSettings settings) {
        this.sending = sending;
        this.asking = asking;
        this.calls = calls;
        this.settings = settings;
    }

    public Uni<Answer> search(Step.Scan step) {
        String mark = CommandComment.prefix(step.executionId());
        return pages(request(step), new ArrayList<>())
                .map(all -> all.stream()
                        // the filters are said not to work everywhere, so only the mark counts
                        .filter(command ->
                                command.comment() != null && command.comment().startsWith(mark))
                        .sorted(Comparator.comparing(Command::requestedDateTime))
                        .toList())
                .chain(found -> adopt(step, found))
                .onFailure()
                .recoverWithItem(failure -> new Answer.Failed(SsmErrors.codeOf(failure)));
    }

    private Uni<Answer> adopt(Step.Scan step, List<Command> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Answer.NotFound());
        }
        Command first = found.getFirst();
        List<Command> others = found.subList(1, found.size());
        Answer adopted = new Answer.Sent(
                first.commandId(),
                first.expiresAfter(),
                others.stream().map(Command::commandId).toList());
        if (others.isEmpty()) {
            return Uni.createFrom().item(adopted);
        }
        LOG.errorf(
                "Execution %s is at SSM %d times: %s is kept, the others are cancelled; find out who sent them",
                step.executionId(), found.size(), first.commandId());
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(this::cancel)
                .collect()
                .asList()
                .replaceWith(adopted);
    }

    private Uni<Void> cancel(Command command) {
        var request =
                CancelCommandRequest.builder().commandId(command.commandId()).build();
        return calls.call("ssm:CancelCommand", () -> sending.cancelCommand(request))
                .replaceWithVoid()
                // what is refused for good must not keep the execution from being followed
                .onFailure(failure -> SsmErrors.meaningOf(failure) == SsmErrors.Meaning.DECLINED)
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            "Command %s could not be cancelled (%s)", command.commandId(), SsmErrors.codeOf(failure));
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<List<Command>> pages(ListCommandsRequest request, List<Command> soFar) {
        return calls.call("ssm:ListCommands", () -> asking.listCommands(request))
                .chain(page -> {
                    soFar.addAll(page.commands());
                    boolean last = page.nextToken() == null || page.nextToken().isEmpty();
                    return last
                            ? Uni.createFrom().item(soFar)
                            : pages(request.copy(r -> r.nextToken(page.nextToken())), soFar);
                });
    }

    /** Not by the document: it may be another one since. */
    private ListCommandsRequest request(Step.Scan step) {
        return ListCommandsRequest.builder()
                .instanceId(step.instanceId())
                .maxResults(PAGE)
                .filters(filter(
                        CommandFilterKey.INVOKED_AFTER,
                        step.intendedAt()
                                .minus(settings.scanLookback())
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString()))
                .build();
    }

    private static CommandFilter filter(CommandFilterKey key, String value) {
        return CommandFilter.builder().key(key).value(value).build();
    }
}
