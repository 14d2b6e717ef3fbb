package io.opswrit.simulator.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.Instance;
import io.opswrit.simulator.lifecycle.TargetTags;
import io.opswrit.simulator.operation.Documents;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.AwsService;
import io.opswrit.simulator.protocol.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call has to be allowed, by the Service Authorization Reference: SendCommand the document and each instance, with the
 * tags of the instance as condition keys; documents are read one by one; everything else knows neither resources nor keys.
 */
final class Attempts {

    private final Account account;
    private final Fleet fleet;
    private final Documents documents;

    Attempts(Account account, Fleet fleet, Documents documents) {
        this.account = account;
        this.fleet = fleet;
        this.documents = documents;
    }

    List<Attempt> of(Operation operation, ObjectNode input) {
        var action =
                operation.service().signingName().equals("ssm") ? "ssm:" + operation.name() : "tag:" + operation.name();
        return switch (operation.name()) {
            case "SendCommand" -> sending(action, input);
            case "DescribeDocument", "GetDocument" ->
                List.of(new Attempt(action, documents.arn(input.path("Name").asText()), Map.of()));
            default -> List.of(new Attempt(action, everything(operation.service()), Map.of()));
        };
    }

    private List<Attempt> sending(String action, ObjectNode input) {
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(
                new Attempt(action, documents.arn(input.path("DocumentName").asText()), Map.of()));
        for (var id : instanceIds(input)) {
            var arn = "arn:aws:ec2:%s:%s:instance/%s".formatted(account.region(), account.accountId(), id);
            attempts.add(
                    new Attempt(action, arn, fleet.find(id).map(Attempts::keys).orElse(Map.of())));
        }
        return attempts;
    }

    private List<String> instanceIds(JsonNode input) {
        List<String> ids = new ArrayList<>();
        input.path("InstanceIds").forEach(id -> ids.add(id.asText()));
        ids.addAll(TargetTags.resolve(input.path("Targets"), fleet.all(), ids.isEmpty()));
        return ids;
    }

    private static Map<String, String> keys(Instance instance) {
        Map<String, String> keys = new HashMap<>();
        instance.tags().forEach((tag, value) -> {
            keys.put("ssm:resourceTag/" + tag, value);
            keys.put("aws:ResourceTag/" + tag, value);
        });
        return keys;
    }

    /** A statement that names anything narrower does not cover it. */
    private String everything(AwsService service) {
        return service == AwsService.SSM ? "arn:aws:ssm:%s:%s:*".formatted(account.region(), account.accountId()) : "*";
    }
}
