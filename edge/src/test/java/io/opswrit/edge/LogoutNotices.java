package io.opswrit.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers notices of the login server as Quarkus does where there is one: those that are signed with 200, others with 400. */
@Singleton
class LogoutNotices {

    void register(@Observes Router router) {
        router.post("/notes/backchannel-logout").handler(LogoutNotices::answer);
    }

    private static void answer(RoutingContext notice) {
        notice.request().setExpectMultipart(true);
        notice.request().endHandler(_ -> {
            boolean signed = notice.request().getFormAttribute("logout_token").endsWith(".signed");
            notice.response().setStatusCode(signed ? 200 : 400).end();
        });
        notice.request().resume();
    }
}
