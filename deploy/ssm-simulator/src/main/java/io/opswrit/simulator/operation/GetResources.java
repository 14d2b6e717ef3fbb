package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.Instance;
import io.opswrit.simulator.fleet.InstanceState;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.AwsService;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The tags of the instances, running or not; of the Resource Groups Tagging API, where instances are all there is. */
final class GetResources implements Operation {

    private static final int DEFAULT_SIZE = 50;
    private static final Set<String> INSTANCES = Set.of("ec2", "ec2:instance");

    private final Fleet fleet;
    private final Pages pages;
    private final String arnPrefix;

    GetResources(Fleet fleet, Account account, Pages pages) {
        this.pages = pages;
        this.fleet = fleet;
        this.arnPrefix = "arn:aws:ec2:" + account.region() + ":" + account.accountId() + ":instance/";
    }

    @Override
    public String name() {
        return "GetResources";
    }

    @Override
    public AwsService service() {
        return AwsService.TAGGING;
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var instances = fleet.all().stream()
                .filter(instance -> instance.behaviour().state() != InstanceState.TERMINATED)
                .filter(instance -> !instance.tags().isEmpty())
                .filter(_ -> wantsInstances(input.path("ResourceTypeFilters")))
                .filter(instance -> isListed(instance, input.path("ResourceARNList")))
                .filter(instance -> hasTags(instance, input.path("TagFilters")))
                .sorted(Comparator.comparing(Instance::id).reversed());
        var size = input.path("ResourcesPerPage").asInt(DEFAULT_SIZE);
        var page = pages.page(instances, Instance::id, size, pages.position(input.path("PaginationToken")));
        var answer = WireJson.object();
        var resources = answer.putArray("ResourceTagMappingList");
        page.entries().forEach(instance -> write(resources.addObject(), instance));
        return answer.put("PaginationToken", page.nextToken());
    }

    private void write(ObjectNode json, Instance instance) {
        json.put("ResourceARN", arnPrefix + instance.id());
        var tags = json.putArray("Tags");
        instance.sortedTags()
                .forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
    }

    private static boolean wantsInstances(JsonNode types) {
        return types.isEmpty() || texts(types, INSTANCES);
    }

    private boolean isListed(Instance instance, JsonNode arns) {
        return arns.isEmpty() || texts(arns, Set.of(arnPrefix + instance.id()));
    }

    /** Each filter must hold; one of its values is enough, and without values the key is. */
    private static boolean hasTags(Instance instance, JsonNode filters) {
        return StreamSupport.stream(filters.spliterator(), false).allMatch(filter -> {
            var value = instance.tags().get(filter.path("Key").asText());
            var values = filter.path("Values");
            return value != null && (values.isEmpty() || texts(values, Set.of(value)));
        });
    }

    private static boolean texts(JsonNode array, Set<String> wanted) {
        return StreamSupport.stream(array.spliterator(), false).anyMatch(text -> wanted.contains(text.asText()));
    }
}
