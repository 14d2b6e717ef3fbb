package io.opswrit.edge.session;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever comes with the cookie of a session that was ended is a stranger, however often and to whichever replica. */
@Singleton
class EndedSessionCheck implements SecurityIdentityAugmentor {

    private static final String TENANT = "tenant-id";
    private static final String PAGES = "pages";

    private final EndedSessions ended;

    EndedSessionCheck(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return PAGES.equals(identity.getAttribute(TENANT))
                        && identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("sid") instanceof String session
                ? ended.has(session).map(gone -> gone ? stranger(identity) : identity)
                : Uni.createFrom().item(identity);
    }

    /** The token stays, because Quarkus looks whose session it was; it opens nothing any more. */
    private static SecurityIdentity stranger(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .setAnonymous(true)
                .addAttributes(identity.getAttributes())
                .build();
    }
}
