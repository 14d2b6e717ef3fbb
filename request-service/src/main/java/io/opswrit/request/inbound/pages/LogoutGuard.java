package io.opswrit.request.inbound.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Only a form of our own pages logs out: a link or an image elsewhere must not. */
@Singleton
class LogoutGuard {

    /** Before the login looks at the call, which comes at -200 and would log out by any method. */
    private static final int BEFORE_LOGIN = -300;

    void register(@Observes Router router) {
        router.get("/logout")
                .order(BEFORE_LOGIN)
                .handler(context -> context.response()
                        .setStatusCode(303)
                        .putHeader(HttpHeaders.LOCATION, "/")
                        .end());
    }
}
