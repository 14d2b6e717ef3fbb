package io.opswrit.local.frontdoor;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Arguments: own port, then the routes as {@code /prefix=port}. */
public final class FrontDoorMain {
    private FrontDoorMain() {}

    public static void main(String[] args) throws Exception {
        var port = Integer.parseInt(args[0]);
        var routes = Routes.parse(Arrays.asList(args).subList(1, args.length));
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        new FrontDoor(vertx, routes)
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        new CountDownLatch(1).await();
    }
}
