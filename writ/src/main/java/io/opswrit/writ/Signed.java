package io.opswrit.writ;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document with its signature, as it travels.
 *
 * @param document the JSON as signed; verified as received, never as re-serialised
 * @param keyId which key of the key set signed it
 * @param signature Ed25519, base64url without padding
 */
public record Signed(JsonNode document, String keyId, String signature) {}
