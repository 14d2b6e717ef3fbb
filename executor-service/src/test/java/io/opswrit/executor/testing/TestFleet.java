package io.opswrit.executor.testing;

import io.opswrit.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The packaged fleet, and instances beside it for tests that need many at once or one for themselves. */
public final class TestFleet {

    private static final int MANY = 30;
    private static final int BENCH = Integer.getInteger("opswrit.bench.instances", 0);
    private static final int BENCH_FROM = 1000;

    /** Within the time limit of every command, and long enough that many are under way together. */
    private static final int SLOW_SECONDS = 20;

    private static final String INSTANCE = """
              - id: %s
                tags: {Name: extra, Environment: staging, Role: batch, Opswrit: managed}
                behaviour: {slow_seconds: %d}
                host:
                  platform: {name: Ubuntu, version: '24.04', package_manager: apt}
                  agent_version: 3.3.3572.0
                  address: 10.40.1.%d
                  services: [nginx, cron, ssh]
            """;

    private TestFleet() {}

    /** Each run on them takes twenty seconds of the simulator's time longer. */
    public static List<String> slow() {
        return IntStream.range(0, MANY).mapToObj(TestFleet::id).toList();
    }

    /** The same, for one test only. */
    public static String ownOf(int test) {
        return id(MANY + test);
    }

    /** For measuring only: as many as {@code -Dopswrit.bench.instances} says; a run takes a hundred seconds longer. */
    public static List<String> ofBench() {
        return IntStream.range(0, BENCH).mapToObj(i -> id(BENCH_FROM + i)).toList();
    }

    static Path inventory() {
        try (var packaged = Simulator.class.getResourceAsStream("inventory.yaml")) {
            var text = new StringBuilder(new String(packaged.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            for (int i = 0; i < MANY + 10; i++) {
                text.append(INSTANCE.formatted(id(i), SLOW_SECONDS, i + 1));
            }
            ofBench().forEach(id -> text.append(INSTANCE.formatted(id, 100, 99)));
            Path file = Files.createTempFile("inventory", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(int number) {
        return "i-0f3a9c1d7e5b3%04d".formatted(number);
    }
}
