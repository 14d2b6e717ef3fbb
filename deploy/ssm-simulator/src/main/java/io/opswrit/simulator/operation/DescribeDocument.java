package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;
import java.util.List;

/** What there is to know of a document, its hash above all: callers pin it. */
final class DescribeDocument implements Operation {

    private final Documents documents;

    DescribeDocument(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "DescribeDocument";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var document = documents.require(
                input.path("Name").asText(), input.path("DocumentVersion").asText());
        var answer = WireJson.object();
        var json = answer.putObject("Document");
        json.put("Hash", document.hash("Sha256"));
        json.put("HashType", "Sha256");
        json.put("Name", document.name());
        json.put("Owner", document.owner());
        json.put("CreatedDate", WireJson.timestamp(SsmDocument.CREATED));
        json.put("Status", "Active");
        json.put("DocumentVersion", "1");
        json.put("Description", document.description());
        writeParameters(json, document);
        json.set("PlatformTypes", WireJson.strings(List.of("Linux", "MacOS")));
        json.put("DocumentType", "Command");
        json.put("SchemaVersion", document.schemaVersion());
        json.put("LatestVersion", "1");
        json.put("DefaultVersion", "1");
        json.put("DocumentFormat", "JSON");
        json.putArray("Tags");
        return answer;
    }

    private static void writeParameters(ObjectNode json, SsmDocument document) {
        var parameters = json.putArray("Parameters");
        document.parameters().properties().forEach(entry -> {
            var parameter = parameters.addObject();
            parameter.put("Name", entry.getKey());
            parameter.put("Type", entry.getValue().path("type").asText());
            parameter.put("Description", entry.getValue().path("description").asText());
            if (entry.getValue().has("default")) {
                // the default is JSON inside a string, quotes and all
                parameter.put("DefaultValue", entry.getValue().get("default").toString());
            }
        });
    }
}
