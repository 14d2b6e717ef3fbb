package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.fleet.Instance;
import io.opswrit.simulator.protocol.ServiceError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One filter on instances: any of its values may hold. The older form of the filters differs in names only. */
record InstanceFilter(String key, List<String> values) {

    private static final String TAG = "tag:";
    private static final Set<String> KEYS = Set.of(
            "ActivationIds",
            "AgentVersion",
            "AssociationStatus",
            "IamRole",
            "InstanceIds",
            "PingStatus",
            "PlatformType",
            "PlatformTypes",
            "ResourceType",
            "SourceIds",
            "SourceTypes",
            "tag-key");

    static List<InstanceFilter> read(JsonNode input) {
        var filters = read(input.path("Filters"), "Key", "Values");
        var legacy = read(input.path("InstanceInformationFilterList"), "key", "valueSet");
        if (!filters.isEmpty() && !legacy.isEmpty()) {
            throw ServiceError.validation("Filters and InstanceInformationFilterList cannot be used together.");
        }
        var tagged = filters.stream().filter(InstanceFilter::byTag).count();
        if (tagged > 0 && tagged < filters.size()) {
            throw invalidKey("Filters by tag cannot be mixed with other filters.");
        }
        return filters.isEmpty() ? legacy : filters;
    }

    boolean holds(Instance instance) {
        return actual(instance).stream().anyMatch(values::contains);
    }

    private boolean byTag() {
        return key.startsWith(TAG) || key.equals("tag-key");
    }

    private Collection<String> actual(Instance instance) {
        var host = instance.host();
        return switch (key) {
            case "InstanceIds", "SourceIds" -> List.of(instance.id());
            case "PingStatus" -> List.of(instance.behaviour().pingStatus().wire());
            case "AgentVersion" -> List.of(host.agentVersion());
            case "PlatformType", "PlatformTypes" -> List.of(host.platform().type());
            case "ResourceType" -> List.of("EC2Instance");
            case "SourceTypes" -> List.of("AWS::EC2::Instance");
            case "tag-key" -> instance.tags().keySet();
            default -> tagValue(instance);
        };
    }

    private Collection<String> tagValue(Instance instance) {
        var value = key.startsWith(TAG) ? instance.tags().get(key.substring(TAG.length())) : null;
        return value == null ? List.of() : List.of(value);
    }

    private static List<InstanceFilter> read(JsonNode list, String keyName, String valuesName) {
        List<InstanceFilter> filters = new ArrayList<>();
        for (var filter : list) {
            var key = filter.path(keyName).asText();
            if (!KEYS.contains(key) && !key.startsWith(TAG)) {
                throw invalidKey("The filter key %s is not valid.".formatted(key));
            }
            List<String> values = new ArrayList<>();
            filter.path(valuesName).forEach(value -> values.add(value.asText()));
            filters.add(new InstanceFilter(key, values));
        }
        return filters;
    }

    private static ServiceError invalidKey(String message) {
        return ServiceError.of("InvalidFilterKey", message);
    }
}
