package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.ListPage;
import io.opswrit.executor.domain.Listed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.CommandFilter;
import software.amazon.awssdk.services.ssm.model.CommandFilterKey;
import software.amazon.awssdk.services.ssm.model.CommandInvocation;
import software.amazon.awssdk.services.ssm.model.ListCommandInvocationsRequest;

/** How far many commands are, fifty at a call. */
@ApplicationScoped
public class SsmList {

    /** The most that SSM gives at once. */
    private static final int PAGE = 50;

    private final SsmAsyncClient asking;
    private final AwsCalls calls;

    SsmList(@Asking SsmAsyncClient asking, AwsCalls calls) {
        this.asking = asking;
        this.calls = calls;
    }

    /** @param next null for the first page */
    public Uni<ListPage> page(Instant invokedAfter, String next) {
        var request = ListCommandInvocationsRequest.builder()
                .details(false)
                .maxResults(PAGE)
                .nextToken(next)
                .filters(CommandFilter.builder()
                        .key(CommandFilterKey.INVOKED_AFTER)
                        .value(invokedAfter.truncatedTo(ChronoUnit.SECONDS).toString())
                        .build())
                .build();
        return calls.call("ssm:ListCommandInvocations", () -> asking.listCommandInvocations(request))
                .map(page -> new ListPage(
                        page.commandInvocations().stream().map(SsmList::listed).toList(),
                        page.nextToken() == null || page.nextToken().isEmpty() ? null : page.nextToken()));
    }

    private static Listed listed(CommandInvocation line) {
        return new Listed(line.commandId(), line.instanceId(), line.statusAsString(), line.statusDetails());
    }
}
