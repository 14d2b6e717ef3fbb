package io.opswrit.edge.page;

import io.opswrit.edge.problem.PagePaths;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets an unsafe method reach a page only from one of our own pages: no other site can make a browser act for its user. */
@Singleton
class OriginCheck {

    /** Before the login looks at the call, which comes at -200. */
    private static final int BEFORE_LOGIN = -300;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;
    private final String backchannel;
    private final ErrorPages pages;

    OriginCheck(
            @ConfigProperty(name = "opswrit.public-url") URI publicUrl,
            @ConfigProperty(name = "opswrit.pages.backchannel-logout") String backchannel,
            ErrorPages pages) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
        this.backchannel = backchannel;
        this.pages = pages;
    }

    static boolean isUnsafe(RoutingContext context) {
        return PagePaths.covers(context.normalizedPath())
                && !SAFE.contains(context.request().method());
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_LOGIN).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (!isUnsafe(context) || fromOurPages(context) || fromLoginServer(context)) {
            context.next();
            return;
        }
        context.request().resume();
        pages.send(
                context,
                403,
                "This did not come from our own pages",
                "Nothing was done. Open the page from " + origin + " and try again there.");
    }

    private boolean fromOurPages(RoutingContext context) {
        return origin.equals(context.request().getHeader("Origin"));
    }

    /** The login server says that a session ended; what it says is signed, and it has no origin. */
    private boolean fromLoginServer(RoutingContext context) {
        return backchannel.equals(context.normalizedPath()) && context.request().getHeader("Origin") == null;
    }
}
