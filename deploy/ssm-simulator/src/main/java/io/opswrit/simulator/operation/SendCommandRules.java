package io.opswrit.simulator.operation;

import io.opswrit.simulator.command.SendRequest;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.Instance;
import io.opswrit.simulator.lifecycle.TargetTags;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.protocol.WireJson;
import java.util.HashSet;
import java.util.List;

/** What a well-formed SendCommand must fulfil besides, checked in the order of the service. */
final class SendCommandRules {

    private static final int SIZE_LIMIT = 64 * 1024;

    private final Documents documents;
    private final Fleet fleet;
    private final String accountId;

    SendCommandRules(Documents documents, Fleet fleet, String accountId) {
        this.documents = documents;
        this.fleet = fleet;
        this.accountId = accountId;
    }

    /** @return the request with the document by which it runs */
    SendRequest checked(SendRequest request) {
        checkDestination(request);
        var document = documents.require(request.documentName(), request.text("DocumentVersion", ""));
        checkHash(request, document);
        DocumentParameters.check(document, request.input().path("Parameters"));
        if (!request.byTargets()) {
            checkPlatforms(request.instanceIds());
            checkDuplicates(request.instanceIds());
            checkStates(request.instanceIds());
        }
        if (WireJson.bytes(request.input()).length > SIZE_LIMIT) {
            throw ServiceError.of("MaxDocumentSizeExceeded", "The size limit of a document is 64 KB.");
        }
        return request.by(document.content());
    }

    private static void checkDestination(SendRequest request) {
        if (request.byTargets() == !request.instanceIds().isEmpty()) {
            throw ServiceError.validation("Specify either InstanceIds or Targets, and not both.");
        }
        for (var target : request.targets()) {
            var key = target.path("Key").asText();
            if (!TargetTags.supports(key) || target.path("Values").isEmpty()) {
                throw ServiceError.validation(
                        "The target '%s' is not supported here, or has no values.".formatted(key));
            }
        }
    }

    private static void checkHash(SendRequest request, SsmDocument document) {
        var hash = request.text("DocumentHash", "");
        if (!hash.isEmpty() && !hash.equals(document.hash(request.text("DocumentHashType", "Sha256")))) {
            throw ServiceError.of("InvalidDocument", "The specified hash does not match the content of the document.");
        }
    }

    private void checkPlatforms(List<String> instanceIds) {
        for (var id : instanceIds) {
            var platform = fleet.find(id)
                    .map(instance -> instance.host().platform().type())
                    .orElse("Linux");
            if (!platform.equals("Linux")) {
                throw ServiceError.of(
                        "UnsupportedPlatformType",
                        "The document does not support the platform %s of %s.".formatted(platform, id));
            }
        }
    }

    private static void checkDuplicates(List<String> instanceIds) {
        if (new HashSet<>(instanceIds).size() < instanceIds.size()) {
            throw ServiceError.of("DuplicateInstanceId", "You cannot specify an instance ID more than once.");
        }
    }

    private void checkStates(List<String> instanceIds) {
        var unfit = instanceIds.stream().filter(id -> !accepts(id)).toList();
        if (!unfit.isEmpty()) {
            throw ServiceError.of(
                    "InvalidInstanceId",
                    "Instances [%s] not in a valid state for account %s".formatted(unfit, accountId));
        }
    }

    private boolean accepts(String id) {
        return fleet.find(id)
                .map(Instance::behaviour)
                .filter(it -> it.state().accepts())
                .isPresent();
    }
}
