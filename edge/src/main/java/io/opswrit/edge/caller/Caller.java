package io.opswrit.edge.caller;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls. Identity is issuer and subject; e-mail and name are a snapshot of it, never the key.
 *
 * @param email verified; never null for a person, null for a service account that has none
 * @param name what people call them; the user name where the token has no name
 * @param roles client roles of {@code opswrit}
 * @param interactive a human with a login session; false for a service account, whatever its roles
 * @param client the OIDC client that the token was made for; null when the token does not say
 * @param address where the call came from, as our own proxies saw it; the caller cannot choose it
 */
public record Caller(
        String issuer,
        String subject,
        String email,
        String name,
        Set<String> roles,
        boolean interactive,
        String client,
        String address) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** {@code issuer#subject}: the same for the same human or account, whatever address or name they have by now. */
    public String actorId() {
        return issuer + "#" + subject;
    }

    public String actorKind() {
        return interactive ? "person" : "service_account";
    }

    /** For what cannot be done without an e-mail address. */
    public String requireEmail() {
        return Optional.ofNullable(email).orElseThrow(VerifiedEmailMissing::new);
    }
}
