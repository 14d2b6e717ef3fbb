package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.protocol.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

/** The one document of the simulator, with its content as published. */
final class RunShellScriptDocument {

    static final String NAME = "AWS-RunShellScript";
    static final Instant CREATED = Instant.parse("2017-08-31T00:01:18.134Z");
    private static final Set<String> VERSIONS = Set.of("", "1", "$DEFAULT", "$LATEST");

    private final String arn;
    private final byte[] content;
    private final ObjectNode parsed;

    RunShellScriptDocument(String region) {
        this.arn = "arn:aws:ssm:" + region + "::document/" + NAME;
        try (var stream = RunShellScriptDocument.class.getResourceAsStream("/io/opswrit/simulator/" + NAME + ".json")) {
            this.content = stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.parsed = WireJson.parseObject(content);
    }

    void require(String name, String version) {
        if (!name.equals(NAME) && !name.equals(arn)) {
            throw ServiceError.of("InvalidDocument", "Document with name %s does not exist.".formatted(name));
        }
        if (!VERSIONS.contains(version)) {
            throw ServiceError.of(
                    "InvalidDocumentVersion",
                    "The document version is not valid or does not exist: %s of %s".formatted(version, NAME));
        }
    }

    String content() {
        return new String(content, StandardCharsets.UTF_8);
    }

    JsonNode parameters() {
        return parsed.get("parameters");
    }

    String description() {
        return parsed.get("description").asText();
    }

    String schemaVersion() {
        return parsed.get("schemaVersion").asText();
    }

    String hash(String type) {
        try {
            var digest = MessageDigest.getInstance(type.equals("Sha1") ? "SHA-1" : "SHA-256");
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks a hash function", missing);
        }
    }
}
