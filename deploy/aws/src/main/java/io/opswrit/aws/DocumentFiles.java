package io.opswrit.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.CommandType;
import java.util.Map;
import java.util.TreeMap;

/** The files that are made from a catalogue, by their paths in this folder. */
final class DocumentFiles {

    static final String TEMPLATE = "cloudformation/documents.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentFiles() {}

    static Map<String, String> of(Catalogue catalogue) {
        Map<String, String> files = new TreeMap<>();
        for (CommandType commandType : catalogue.commandTypes()) {
            files.put("documents/" + commandType.ownDocument().name() + ".json", text(commandType.documentContent()));
        }
        files.put(TEMPLATE, text(template(catalogue)));
        return files;
    }

    private static ObjectNode template(Catalogue catalogue) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put(
                "Description",
                "Opswrit: an SSM document of each command type. Made from the catalogue; make it again instead of editing it.");
        ObjectNode resources = template.putObject("Resources");
        catalogue
                .commandTypes()
                .forEach(commandType -> resources.putObject(commandType.key()).setAll(resource(commandType)));
        return template;
    }

    private static ObjectNode resource(CommandType commandType) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("Type", "AWS::SSM::Document");
        ObjectNode properties = resource.putObject("Properties");
        properties.put("Name", commandType.ownDocument().name());
        properties.put("DocumentType", "Command").put("DocumentFormat", "JSON");
        properties.put("TargetType", "/AWS::EC2::Instance");
        // a new version of the same document; the other way is a new document, which needs a new name
        properties.put("UpdateMethod", "NewVersion");
        properties.set("Content", commandType.documentContent());
        return resource;
    }

    private static String text(JsonNode json) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
