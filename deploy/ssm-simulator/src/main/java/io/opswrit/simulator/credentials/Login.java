package io.opswrit.simulator.credentials;

import java.time.Instant;

/**
 * What a caller signs with.
 *
 * @param token empty for keys of a user, which have none
 * @param expiresAt when the service stops believing it
 */
public record Login(String accessKeyId, String secretAccessKey, String token, Instant expiresAt) {

    public static Login ofUser(String accessKeyId, String secretAccessKey) {
        return new Login(accessKeyId, secretAccessKey, "", Instant.MAX);
    }

    public boolean isTemporary() {
        return !token.isEmpty();
    }

    Login endingAt(Instant end) {
        return new Login(accessKeyId, secretAccessKey, token, end);
    }

    @Override
    public String toString() {
        return "Login[accessKeyId=%s, expiresAt=%s]".formatted(accessKeyId, expiresAt);
    }
}
