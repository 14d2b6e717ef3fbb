package io.opswrit.local.frontdoor;

import io.opswrit.local.process.Address;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** Passes each request on to the service of its path and streams the answer back as it comes. */
final class FrontDoor {
    /** The session cookies of two services together are longer than the usual limit of 8 KiB. */
    private static final int HEADER_BYTES = 32 * 1024;

    private static final String DOWN = """
            {"type":"urn:opswrit:problem:service-unavailable","title":"The service is not available","status":503,\
            "detail":"The service behind this address does not answer. It may be starting; try again in a few seconds."}""";

    private static final String DOWN_PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <meta name="color-scheme" content="light dark"><title>Not available · Opswrit</title>\
            <h1>This part of Opswrit does not answer</h1>\
            <p>It may be starting. Nothing is lost; reload in a few seconds.</p></html>""";

    private final Vertx vertx;
    private final Routes routes;
    private final HttpClient client;
    private final HttpProxy proxy;

    FrontDoor(Vertx vertx, Routes routes) {
        this.vertx = vertx;
        this.routes = routes;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(256)
                .setMaxHeaderSize(HEADER_BYTES)
                .setConnectTimeout(3_000));
        proxy = HttpProxy.reverseProxy(client)
                .origin(this::origin)
                .addInterceptor(new Forwarded())
                .addInterceptor(new ProblemWhenDown());
    }

    Future<HttpServer> listen(Address address) {
        var options = new HttpServerOptions()
                .setHost(address.host())
                .setPort(address.port())
                // one protocol is enough, and the other has a limit of its own for headers
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(HEADER_BYTES)
                .setMaxInitialLineLength(HEADER_BYTES);
        return vertx.createHttpServer(options).requestHandler(proxy).listen();
    }

    private Future<HttpClientRequest> origin(ProxyContext context) {
        var path = context.request().proxiedRequest().path();
        return firstThatAnswers(routes.replicas(path == null ? "/" : path));
    }

    /** Nothing has been sent to a replica that takes no connection, so the next one can be asked whatever the request does. */
    private Future<HttpClientRequest> firstThatAnswers(List<Address> replicas) {
        var first = replicas.getFirst();
        var server = SocketAddress.inetSocketAddress(first.port(), first.host());
        var attempt = client.request(new RequestOptions().setServer(server));
        return replicas.size() == 1
                ? attempt
                : attempt.recover(_ -> firstThatAnswers(replicas.subList(1, replicas.size())));
    }

    /** Says who asked and under which address, in place of what the caller may claim. */
    private static final class Forwarded implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var inbound = request.proxiedRequest();
            request.headers()
                    .remove("Forwarded")
                    .set("X-Forwarded-Proto", "http")
                    .set("X-Forwarded-Host", String.valueOf(inbound.authority()))
                    .set("X-Forwarded-For", inbound.remoteAddress().hostAddress());
            return context.sendRequest();
        }
    }

    /** A service that is down gets a clear answer, of the same form as every other error. */
    private static final class ProblemWhenDown implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(_ -> Future.succeededFuture(unavailable(context)));
        }

        private static ProxyResponse unavailable(ProxyContext context) {
            var path = context.request().proxiedRequest().path();
            var forPrograms = path != null && path.startsWith("/api/");
            return context.request()
                    .release()
                    .response()
                    .setStatusCode(503)
                    .putHeader("Content-Type", forPrograms ? "application/problem+json" : "text/html; charset=utf-8")
                    .putHeader("Retry-After", "2")
                    .setBody(Body.body(Buffer.buffer(forPrograms ? DOWN : DOWN_PAGE)));
        }
    }
}
