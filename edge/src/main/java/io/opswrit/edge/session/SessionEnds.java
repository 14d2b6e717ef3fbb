package io.opswrit.edge.session;

import io.quarkus.oidc.SecurityEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Hears of every session that ends, and has it remembered. */
@Singleton
class SessionEnds {

    private static final Logger LOG = Logger.getLogger(SessionEnds.class);

    /** Before Quarkus answers the notice. */
    private static final int FIRST = -300;

    private final EndedSessions ended;
    private final String backchannel;

    SessionEnds(EndedSessions ended, @ConfigProperty(name = "opswrit.pages.backchannel-logout") String backchannel) {
        this.ended = ended;
        this.backchannel = backchannel;
    }

    void register(@Observes Router router) {
        router.post(backchannel).order(FIRST).handler(this::listen);
    }

    /** Who logs out here: the login server may tell the others alone. */
    void loggedOut(@Observes SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED
                && event.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            end(token.getClaim("sid"));
        }
    }

    /** Quarkus verifies the notice; it is good when the answer is. */
    private void listen(RoutingContext notice) {
        notice.addEndHandler(_ -> {
            String token = notice.request().getFormAttribute("logout_token");
            if (notice.response().getStatusCode() == 200 && token != null) {
                end(session(token));
            }
        });
        notice.next();
    }

    private void end(String session) {
        if (session != null) {
            Uni.createFrom()
                    .deferred(() -> ended.add(session))
                    .onFailure()
                    .retry()
                    .withBackOff(Duration.ofSeconds(1), Duration.ofMinutes(1))
                    .indefinitely()
                    .subscribe()
                    .with(_ -> {}, failure -> LOG.errorf(failure, "The end of a session could not be kept"));
        }
    }

    private static String session(String token) {
        try {
            var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("sid");
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DecodeException e) {
            LOG.warn("A notice of the login server names no session", e);
            return null;
        }
    }
}
