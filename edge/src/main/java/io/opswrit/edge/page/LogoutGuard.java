package io.opswrit.edge.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Only a form of our own pages logs out: a link or an image elsewhere must not. */
@Singleton
class LogoutGuard {

    /** Before the login looks at the call, which comes at -200 and would log out by any method. */
    private static final int BEFORE_LOGIN = -300;

    private final String logout;

    LogoutGuard(@ConfigProperty(name = "opswrit.pages.logout") String logout) {
        this.logout = logout;
    }

    void register(@Observes Router router) {
        router.get(logout)
                .order(BEFORE_LOGIN)
                .handler(context -> context.response()
                        .setStatusCode(303)
                        .putHeader(HttpHeaders.LOCATION, "/")
                        .end());
    }
}
