package io.opswrit.writ;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes under a signature: the purpose, a newline, the canonical document. */
final class Signatures {

    private Signatures() {}

    static byte[] input(JsonNode document, Purpose purpose) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((purpose.label() + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(Canonical.bytes(document));
        return bytes.toByteArray();
    }
}
