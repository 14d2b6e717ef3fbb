package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;

/** The text of a document; always as JSON, whatever format was asked for. */
final class GetDocument implements Operation {

    private final Documents documents;

    GetDocument(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "GetDocument";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var document = documents.require(
                input.path("Name").asText(), input.path("DocumentVersion").asText());
        return WireJson.object()
                .put("Name", document.name())
                .put("CreatedDate", WireJson.timestamp(SsmDocument.CREATED))
                .put("DocumentVersion", "1")
                .put("Status", "Active")
                .put("Content", document.text())
                .put("DocumentType", "Command")
                .put("DocumentFormat", "JSON");
    }
}
