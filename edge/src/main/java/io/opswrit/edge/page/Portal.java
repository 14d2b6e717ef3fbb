package io.opswrit.edge.page;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the frame of a page asks: who looks, what their roles allow, where they are. Templates know it as {@code portal}. */
@ApplicationScoped
@Named("portal")
public class Portal {

    private final CurrentIdentityAssociation identities;
    private final RoutingContext request;
    private final Assets assets;
    private final String logout;
    private final Optional<String> environment;

    Portal(
            CurrentIdentityAssociation identities,
            RoutingContext request,
            Assets assets,
            @ConfigProperty(name = "opswrit.pages.logout") String logout,
            @ConfigProperty(name = "opswrit.environment-name") Optional<String> environment) {
        this.identities = identities;
        this.request = request;
        this.assets = assets;
        this.logout = logout;
        this.environment = environment.filter(name -> !name.isBlank());
    }

    /** @return a stranger where nobody had to log in, or the login has run out */
    public Uni<Visitor> visitor() {
        return identities.getDeferredIdentity().map(Portal::visitor).onFailure().recoverWithItem(Visitor.STRANGER);
    }

    private static Visitor visitor(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Visitor.STRANGER;
        }
        Object name = token.getClaim("name");
        Object shown = name == null ? token.getClaim("preferred_username") : name;
        return new Visitor(true, String.valueOf(shown), identity.getRoles());
    }

    /** Whether this page is that one, or lies below it. */
    public boolean below(String path) {
        var here = request.normalizedPath();
        return here.equals(path) || here.startsWith(path + "/");
    }

    public boolean at(String path) {
        return request.normalizedPath().equals(path);
    }

    /** @return the address of the service at hand that ends the session, and with it those of all */
    public String logout() {
        return logout;
    }

    /** @return on what commands run, for every page to say; null where that is not worth a line */
    public String environment() {
        return environment.orElse(null);
    }

    public String asset(String name) {
        return assets.address(name);
    }
}
