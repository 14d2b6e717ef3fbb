package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;

/** The text of the document; always as JSON, whatever format was asked for. */
final class GetDocument implements Operation {

    private final RunShellScriptDocument document;

    GetDocument(RunShellScriptDocument document) {
        this.document = document;
    }

    @Override
    public String name() {
        return "GetDocument";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        document.require(
                input.path("Name").asText(), input.path("DocumentVersion").asText());
        return WireJson.object()
                .put("Name", RunShellScriptDocument.NAME)
                .put("CreatedDate", WireJson.timestamp(RunShellScriptDocument.CREATED))
                .put("DocumentVersion", "1")
                .put("Status", "Active")
                .put("Content", document.content())
                .put("DocumentType", "Command")
                .put("DocumentFormat", "JSON");
    }
}
