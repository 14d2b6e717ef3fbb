package io.opswrit.edge.caller;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a call came from. Each proxy appends to {@code X-Forwarded-For}, and the caller may have begun the list, so only
 * what our own proxies wrote at its end can be believed; Quarkus would take the beginning.
 */
@Singleton
class CallerAddress {

    private static final String TRUSTED = "X-Forwarded-Trusted-Proxy";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final int proxies;

    CallerAddress(@ConfigProperty(name = "opswrit.proxies", defaultValue = "1") int proxies) {
        this.proxies = proxies;
    }

    String of(HttpServerRequest request) {
        var peer = request.connection().remoteAddress().hostAddress();
        return Boolean.parseBoolean(request.getHeader(TRUSTED))
                ? believed(request.headers().getAll(FORWARDED_FOR), peer)
                : peer;
    }

    String believed(List<String> headers, String peer) {
        var addresses = headers.stream().flatMap(COMMA::splitAsStream).toList();
        var ours = addresses.size() - proxies;
        return ours >= 0 && ADDRESS.matcher(addresses.get(ours)).matches() ? addresses.get(ours) : peer;
    }
}
