package io.opswrit.executor.outbound;

import io.opswrit.events.PingStatus;
import io.opswrit.executor.domain.HostileText;
import io.opswrit.executor.domain.ManagedNode;
import io.opswrit.executor.domain.ManagedTag;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.DescribeInstanceInformationRequest;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;

/** Lists the managed nodes that an order can name: registered with SSM, and tagged. */
@ApplicationScoped
public class SsmFleet {

    /** The most that SSM gives at once. */
    private static final int PAGE = 50;

    /** Not the nodes outside of EC2, whose ids begin with {@code mi-}. */
    private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-f]{17}");

    /** A burst of pages is throttled, and a throttled survey comes to nothing. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SsmAsyncClient asking;
    private final AwsCalls calls;
    private final ManagedTag tag;

    SsmFleet(@Asking SsmAsyncClient asking, AwsCalls calls, ManagedTag tag) {
        this.asking = asking;
        this.calls = calls;
        this.tag = tag;
    }

    /** @return every node once; fails with {@link FleetNotListed} */
    public Uni<List<ManagedNode>> list() {
        // a filter by tag cannot be mixed with others
        var request = DescribeInstanceInformationRequest.builder()
                .maxResults(PAGE)
                .filters(InstanceInformationStringFilter.builder()
                        .key("tag:" + tag.key())
                        .values(tag.value())
                        .build())
                .build();
        return pages(request, new LinkedHashMap<>())
                .onFailure()
                .transform(failure -> new FleetNotListed(SsmErrors.codeOf(failure)))
                .map(nodes -> List.copyOf(nodes.values()));
    }

    /** A node that moves to a later page in between is listed twice; the later word counts. */
    private Uni<Map<String, ManagedNode>> pages(
            DescribeInstanceInformationRequest request, Map<String, ManagedNode> soFar) {
        return calls.call(() -> asking.describeInstanceInformation(request)).chain(page -> {
            nodes(page.instanceInformationList()).forEach(node -> soFar.put(node.instanceId(), node));
            boolean last = page.nextToken() == null || page.nextToken().isEmpty();
            return last
                    ? Uni.createFrom().item(soFar)
                    : Uni.createFrom()
                            .nullItem()
                            .onItem()
                            .delayIt()
                            .by(PAUSE)
                            .chain(() -> pages(request.copy(r -> r.nextToken(page.nextToken())), soFar));
        });
    }

    private static List<ManagedNode> nodes(List<InstanceInformation> listed) {
        List<ManagedNode> nodes = new ArrayList<>();
        for (InstanceInformation one : listed) {
            if (one.instanceId() != null && INSTANCE.matcher(one.instanceId()).matches()) {
                nodes.add(node(one));
            }
        }
        return nodes;
    }

    private static ManagedNode node(InstanceInformation one) {
        return new ManagedNode(
                one.instanceId(),
                HostileText.cleanOrNull(one.computerName()),
                new ManagedNode.Platform(
                        HostileText.cleanOrNull(one.platformTypeAsString()),
                        HostileText.cleanOrNull(one.platformName()),
                        HostileText.cleanOrNull(one.platformVersion())),
                pingStatus(one),
                HostileText.cleanOrNull(one.agentVersion()),
                one.lastPingDateTime());
    }

    private static PingStatus pingStatus(InstanceInformation one) {
        return switch (one.pingStatus()) {
            case ONLINE -> PingStatus.ONLINE;
            case INACTIVE -> PingStatus.INACTIVE;
            // what is not said to be there is not there
            case CONNECTION_LOST, UNKNOWN_TO_SDK_VERSION -> PingStatus.CONNECTION_LOST;
            case null -> PingStatus.CONNECTION_LOST;
        };
    }
}
