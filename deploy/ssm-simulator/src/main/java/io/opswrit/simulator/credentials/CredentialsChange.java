package io.opswrit.simulator.credentials;

import java.time.Duration;

/** What is to change about credentials; what is left out stays. */
record CredentialsChange(Integer lifetimeSeconds, IssueMode mode, String authorizationToken, boolean expireAll) {

    void apply(TemporaryLogins logins) {
        if (lifetimeSeconds != null) {
            logins.lifetime(Duration.ofSeconds(lifetimeSeconds));
        }
        if (mode != null) {
            logins.mode(mode);
        }
        if (authorizationToken != null) {
            logins.password(authorizationToken);
        }
        if (expireAll) {
            logins.expireAll();
        }
    }
}
