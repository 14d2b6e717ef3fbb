package io.opswrit.edge.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the caller of the present request out of its token. A resource asks once and hands the value on, because the
 * request may be gone before the work is.
 */
@ApplicationScoped
public class CurrentCaller {

    private static final String SERVICE_ACCOUNT = "service-account-";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final CallerAddress address;

    CurrentCaller(SecurityIdentity identity, RoutingContext request, CallerAddress address) {
        this.identity = identity;
        this.request = request;
        this.address = address;
    }

    /** Throws {@link VerifiedEmailMissing} (403) when a person has no verified address. */
    public Caller get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        var caller = read(token);
        if (caller.interactive()) {
            caller.requireEmail();
        }
        return caller;
    }

    private Caller read(JsonWebToken token) {
        var userName = text(token, Claims.preferred_username.name());
        var name = text(token, "name");
        var session = text(token, "sid");
        return new Caller(
                token.getIssuer(),
                token.getSubject(),
                verifiedEmail(token),
                name == null ? userName : name,
                identity.getRoles(),
                session != null && (userName == null || !userName.startsWith(SERVICE_ACCOUNT)),
                text(token, Claims.azp.name()),
                address.of(request.request()));
    }

    private static String verifiedEmail(JsonWebToken token) {
        return "true".equals(text(token, Claims.email_verified.name())) ? text(token, Claims.email.name()) : null;
    }

    private static String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
