package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.HostileText;
import io.opswrit.executor.domain.Tags;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/** Reads the tags of all instances; SSM filters by them and does not tell them. */
@ApplicationScoped
public class InstanceTags {

    /** The most that AWS gives at once. */
    private static final int PAGE = 100;

    /** A burst of pages is throttled, and a throttled survey comes to nothing. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ResourceGroupsTaggingApiAsyncClient client;
    private final AwsCalls calls;

    InstanceTags(ResourceGroupsTaggingApiAsyncClient client, AwsCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    public Uni<Tags> read() {
        var request = GetResourcesRequest.builder()
                .resourceTypeFilters("ec2:instance")
                .resourcesPerPage(PAGE)
                .build();
        return pages(request, new HashMap<>())
                .<Tags>map(Tags.Read::new)
                .onFailure()
                .recoverWithItem(InstanceTags::notRead);
    }

    private static Tags notRead(Throwable failure) {
        String code = SsmErrors.codeOf(failure);
        boolean declined = SsmErrors.meaningOf(failure) == SsmErrors.Meaning.DECLINED;
        return declined ? new Tags.Denied(code) : new Tags.Unread(code);
    }

    private Uni<Map<String, Map<String, String>>> pages(
            GetResourcesRequest request, Map<String, Map<String, String>> soFar) {
        return calls.call(() -> client.getResources(request)).chain(page -> {
            page.resourceTagMappingList().forEach(one -> soFar.put(instanceId(one), tags(one)));
            boolean last =
                    page.paginationToken() == null || page.paginationToken().isEmpty();
            return last
                    ? Uni.createFrom().item(soFar)
                    : Uni.createFrom()
                            .nullItem()
                            .onItem()
                            .delayIt()
                            .by(PAUSE)
                            .chain(() -> pages(request.copy(r -> r.paginationToken(page.paginationToken())), soFar));
        });
    }

    /** The end of {@code arn:aws:ec2:<region>:<account>:instance/<id>}. */
    private static String instanceId(ResourceTagMapping one) {
        return one.resourceARN().substring(one.resourceARN().lastIndexOf('/') + 1);
    }

    private static Map<String, String> tags(ResourceTagMapping one) {
        Map<String, String> tags = new TreeMap<>();
        one.tags().forEach(tag -> tags.put(HostileText.clean(tag.key()), HostileText.clean(tag.value())));
        return tags;
    }
}
