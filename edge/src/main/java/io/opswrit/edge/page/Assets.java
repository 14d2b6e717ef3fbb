package io.opswrit.edge.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Styles, scripts and the icon of all pages, at {@code /assets}; the address names the version, so they are kept for ever. */
@Singleton
class Assets {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String WEBJARS = "META-INF/resources/webjars/";

    private final Map<String, Asset> files = Map.of(
            "portal.css", Asset.load("assets/portal.css", "text/css; charset=utf-8"),
            "theme.js", Asset.load("assets/theme.js", SCRIPT),
            "times.js", Asset.load("assets/times.js", SCRIPT),
            "portal.js", Asset.load("assets/portal.js", SCRIPT),
            "htmx.js", Asset.load(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js", SCRIPT),
            "sse.js", Asset.load(WEBJARS + "htmx-ext-sse/2.2.2/sse.js", SCRIPT),
            "favicon.svg", Asset.load("assets/favicon.svg", "image/svg+xml"));

    /** @return the address of a file in its present version */
    String address(String name) {
        return "/assets/" + name + "?v=" + files.get(name).version();
    }

    void register(@Observes Router router) {
        router.get("/assets/:name").handler(this::serve);
        router.get("/favicon.ico")
                .handler(context -> context.response()
                        .setStatusCode(302)
                        .putHeader(HttpHeaders.LOCATION, address("favicon.svg"))
                        .end());
    }

    private void serve(RoutingContext context) {
        var file = files.get(context.pathParam("name"));
        if (file == null) {
            context.next();
            return;
        }
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, FOREVER)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(file.zipped()));
        } else {
            response.end(Buffer.buffer(file.plain()));
        }
    }
}
