package io.opswrit.simulator.sigv4;

import io.opswrit.simulator.credentials.Login;
import io.opswrit.simulator.credentials.TemporaryLogins;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.ServiceError;
import java.time.Instant;

/** Everybody who may sign: the user of the account, who has no token, and whoever was handed a login with one. */
final class Logins {

    private final Login user;
    private final TemporaryLogins temporary;

    Logins(Account account, TemporaryLogins temporary) {
        this.user = Login.ofUser(account.accessKeyId(), account.secretAccessKey());
        this.temporary = temporary;
    }

    /** @param token the one that came with the call; null when none came */
    Login find(String accessKeyId, String token) {
        var found = accessKeyId.equals(user.accessKeyId())
                ? user
                : temporary.find(accessKeyId).orElseThrow(Logins::unknown);
        if (!found.token().equals(token == null ? "" : token)) {
            throw unknown();
        }
        return found;
    }

    static void requireGood(Login login, Instant now) {
        if (!now.isBefore(login.expiresAt())) {
            throw ServiceError.of("ExpiredTokenException", "The security token included in the request is expired");
        }
    }

    private static ServiceError unknown() {
        return ServiceError.of("UnrecognizedClientException", "The security token included in the request is invalid.");
    }
}
