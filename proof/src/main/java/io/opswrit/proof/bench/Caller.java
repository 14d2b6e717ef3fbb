package io.opswrit.proof.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;

/** One thread that keeps many connections alive, so that the client takes little of what is measured. */
final class Caller implements AutoCloseable {

    private static final int CONNECTIONS = 256;
    private static final int PATIENCE_MS = 30_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final String host;
    private final int port;

    /** @param location empty when the answer has none */
    record Answer(int status, String location, Buffer body) {}

    Caller(String host, int port) {
        this.host = host;
        this.port = port;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(true)
                .setTcpNoDelay(true)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(-1));
    }

    Vertx vertx() {
        return vertx;
    }

    Future<Answer> post(String path, String token, Buffer body) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(host)
                .setPort(port)
                .setURI(path)
                .setTimeout(PATIENCE_MS)
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", "Bearer " + token);
        return client.request(options).compose(request -> request.send(body)).compose(Caller::answer);
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        var location = response.getHeader("Location");
        return response.body().map(body -> new Answer(response.statusCode(), location == null ? "" : location, body));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
