package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.protocol.WireJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

/** One document in its one version. */
record SsmDocument(String name, String owner, String text, ObjectNode content) {

    static final Instant CREATED = Instant.parse("2017-08-31T00:01:18.134Z");

    private static final Set<String> VERSIONS = Set.of("", "1", "$DEFAULT", "$LATEST");

    static SsmDocument of(String name, String owner, byte[] text) {
        return new SsmDocument(name, owner, new String(text, StandardCharsets.UTF_8), WireJson.parseObject(text));
    }

    void requireVersion(String version) {
        if (!VERSIONS.contains(version)) {
            throw ServiceError.of(
                    "InvalidDocumentVersion",
                    "The document version is not valid or does not exist: %s of %s".formatted(version, name));
        }
    }

    JsonNode parameters() {
        return content.path("parameters");
    }

    String description() {
        return content.path("description").asText();
    }

    String schemaVersion() {
        return content.path("schemaVersion").asText();
    }

    String hash(String type) {
        try {
            var digest = MessageDigest.getInstance(type.equals("Sha1") ? "SHA-1" : "SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks a hash function", missing);
        }
    }
}
