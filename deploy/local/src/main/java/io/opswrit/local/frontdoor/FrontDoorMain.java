package io.opswrit.local.frontdoor;

import io.opswrit.local.process.Address;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.dns.AddressResolverOptions;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Arguments: own address, then the routes as {@code /prefix=host:port}, more replicas after commas. */
public final class FrontDoorMain {
    /** A container that is made anew keeps its name and gets another address. */
    private static final int ADDRESS_SECONDS = 5;

    private FrontDoorMain() {}

    public static void main(String[] args) throws Exception {
        var address = Address.parse(args[0]);
        var routes = Routes.parse(Arrays.asList(args).subList(1, args.length));
        var resolver = new AddressResolverOptions().setCacheMaxTimeToLive(ADDRESS_SECONDS);
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setAddressResolverOptions(resolver));
        new FrontDoor(vertx, routes)
                .listen(address)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        new CountDownLatch(1).await();
    }
}
