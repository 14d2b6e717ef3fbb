package io.opswrit.aws;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The module as Terraform would see it, for given variables. */
final class Terraform {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES = List.of(
            "variables.tf",
            "executor.tf",
            "managed-instances.tf",
            "scripts-bucket.tf",
            "own-documents.tf",
            "outputs.tf");

    /** What main.tf asks AWS for. */
    private static final String ACCOUNT = """
            locals {
              account   = "111122223333"
              partition = "aws"
              region    = "eu-central-1"
            }
            """;

    private final JsonNode module;

    private Terraform(JsonNode module) {
        this.module = module;
    }

    static Terraform module(Map<String, Object> variables) {
        String text =
                FILES.stream().map(file -> Files.text("terraform/" + file)).collect(Collectors.joining("\n"));
        var parser = new HCLParser();
        parser.setVariables(variables);
        try {
            return new Terraform(JSON.valueToTree(known(parser.parse(ACCOUNT + text))));
        } catch (HCLParserException | IOException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    /** What depends on other resources is not known before they are there. */
    private static Object known(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> known = new LinkedHashMap<>();
                map.forEach((key, member) -> known.put(key, known(member)));
                yield known;
            }
            case List<?> list -> list.stream().map(Terraform::known).toList();
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case null, default -> "known after apply";
        };
    }

    JsonNode policy(String name) {
        return module.at("/data/aws_iam_policy_document/" + name);
    }

    JsonNode resource(String type, String name) {
        return module.at("/resource/" + type + "/" + name);
    }
}
