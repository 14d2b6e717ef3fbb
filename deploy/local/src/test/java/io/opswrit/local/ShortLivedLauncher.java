package io.opswrit.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A launcher in a JVM of its own; prints the numbers of the processes that it has started and waits to be killed. */
final class ShortLivedLauncher {
    private ShortLivedLauncher() {}

    public static void main(String[] args) throws InterruptedException {
        var services = BackingServices.start(Path.of(args[0]));
        System.out.println(Stream.of(services.kafkaPart(), services.postgresPart())
                .flatMap(part -> part.everything().stream())
                .map(process -> String.valueOf(process.pid()))
                .collect(Collectors.joining(" ")));
        new CountDownLatch(1).await();
    }
}
