package io.opswrit.edge.page;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A form that is sent after the login has run out is not lost: a page holds what was typed, to be sent again once its writer
 * has logged in. The usual way to the login and back would forget it.
 */
@Singleton
class ExpiredLogin {

    /** After the login has looked at the call, which comes at -200, and before any endpoint. */
    private static final int AFTER_LOGIN = -50;

    private final String home;
    private final Set<String> passing;
    private final Set<String> hidden;
    private final ErrorPages pages;

    ExpiredLogin(
            @ConfigProperty(name = "opswrit.pages.home") String home,
            @ConfigProperty(name = "opswrit.pages.logout") String logout,
            @ConfigProperty(name = "opswrit.pages.backchannel-logout") String backchannel,
            @ConfigProperty(name = "opswrit.pages.hidden-fields") Optional<Set<String>> hidden,
            ErrorPages pages) {
        this.home = home;
        // neither holds anything that somebody typed
        this.passing = Set.of(backchannel, logout);
        this.hidden = hidden.orElse(Set.of());
        this.pages = pages;
    }

    void register(@Observes Router router) {
        router.route(home + "*").order(AFTER_LOGIN).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (!OriginCheck.isUnsafe(context) || passing.contains(context.normalizedPath())) {
            context.next();
            return;
        }
        context.request().pause();
        identity(context)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                keep(context);
                            } else {
                                context.request().resume();
                                context.next();
                            }
                        },
                        refused -> keep(context));
    }

    private static Uni<SecurityIdentity> identity(RoutingContext context) {
        Uni<SecurityIdentity> deferred = context.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
        return deferred == null ? Uni.createFrom().nullItem() : deferred;
    }

    private void keep(RoutingContext context) {
        var request = context.request();
        // the form decoder, which reads plain forms as well
        request.setExpectMultipart(true);
        request.endHandler(read -> show(context));
        request.resume();
    }

    private void show(RoutingContext context) {
        List<Map.Entry<String, String>> fields =
                context.request().formAttributes().entries();
        var typed = fields.stream()
                .filter(field ->
                        !hidden.contains(field.getKey()) && !field.getValue().isEmpty())
                .toList();
        pages.send(context, 401, pages.expiredLogin(context.request().uri(), home, fields, typed));
    }
}
