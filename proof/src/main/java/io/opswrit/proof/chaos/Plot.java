package io.opswrit.proof.chaos;

import io.opswrit.local.Service;
import io.opswrit.proof.chaos.Story.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that one seed decides: who asks for what, and what breaks when. How it interleaves is decided by the machine. */
record Plot(List<Story> stories, List<Trouble> troubles) {

    private static final List<String> HEALTHY =
            List.of("i-0f3a9c1d7e5b20001", "i-0f3a9c1d7e5b20002", "i-0f3a9c1d7e5b20007");
    private static final String SLOW = "i-0f3a9c1d7e5b20003";
    private static final String RESTART_FAILS = "i-0f3a9c1d7e5b20004";
    private static final String AGENT_STOPPED = "i-0f3a9c1d7e5b20005";
    private static final List<String> SERVICES_NGINX = List.of("nginx", "redis-server", "cron");

    private static final int LONGEST_DOWN_MILLIS = 3_000;
    private static final int LONGEST_FREEZE_MILLIS = 8_000;

    static Plot of(ChaosOptions options) {
        var random = new Random(options.seed());
        var stories = IntStream.range(0, options.requests())
                .mapToObj(number -> story(number, random))
                .toList();
        return new Plot(stories, troubles(options.kills(), random));
    }

    private static Story story(int number, Random random) {
        var kind = kind(random.nextInt(100));
        var copies = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
        return switch (kind) {
            case HARMLESS -> new Story(number, kind, anywhere(random), harmless(random), Map.of(), copies);
            case CANCELLED_WHILE_IT_RUNS -> new Story(number, kind, SLOW, harmless(random), Map.of(), copies);
            default -> {
                var service = SERVICES_NGINX.get(random.nextInt(SERVICES_NGINX.size()));
                yield new Story(
                        number, kind, anywhere(random), "RestartService", Map.of("service_name", service), copies);
            }
        };
    }

    private static Kind kind(int percent) {
        if (percent < 55) {
            return Kind.HARMLESS;
        } else if (percent < 78) {
            return Kind.APPROVED;
        } else if (percent < 81) {
            return Kind.ASKED_THEN_APPROVED;
        } else if (percent < 88) {
            return Kind.REJECTED;
        } else if (percent < 91) {
            return Kind.IGNORED;
        }
        return percent < 95 ? Kind.CANCELLED_WHILE_IT_WAITS : Kind.CANCELLED_WHILE_IT_RUNS;
    }

    private static String harmless(Random random) {
        return random.nextBoolean() ? "CheckDiskSpace" : "ListRunningProcesses";
    }

    private static String anywhere(Random random) {
        var percent = random.nextInt(100);
        if (percent < 88) {
            return HEALTHY.get(random.nextInt(HEALTHY.size()));
        }
        return percent < 96 ? RESTART_FAILS : AGENT_STOPPED;
    }

    /** As many kills as wanted, and half as many troubles of other kinds, in any order. */
    private static List<Trouble> troubles(int kills, Random random) {
        var all = new ArrayList<Trouble>();
        for (int i = 0; i < kills; i++) {
            all.add(new Trouble(victim(random), Trouble.Manner.KILL, down(random, LONGEST_DOWN_MILLIS)));
        }
        for (int i = 0; i < kills / 2; i++) {
            all.add(other(random));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static Trouble other(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Trouble(victim(random), Trouble.Manner.STOP, down(random, LONGEST_DOWN_MILLIS));
            case 1 -> new Trouble(victim(random), Trouble.Manner.FREEZE, down(random, LONGEST_FREEZE_MILLIS));
            default -> {
                var manners = List.of(
                        Trouble.Manner.CUT,
                        Trouble.Manner.STALL,
                        Trouble.Manner.MUTE,
                        Trouble.Manner.EXPIRE,
                        Trouble.Manner.SKEW);
                yield new Trouble(
                        Trouble.NETWORK,
                        manners.get(random.nextInt(manners.size())),
                        down(random, LONGEST_FREEZE_MILLIS));
            }
        };
    }

    private static Duration down(Random random, int longest) {
        return Duration.ofMillis(random.nextInt(longest));
    }

    /** A replica of a service most of the time, else what they stand on. */
    private static String victim(Random random) {
        var services = Stream.of(Service.values())
                .flatMap(service -> Stream.of(service.part(1), service.part(2)))
                .toList();
        return switch (random.nextInt(20)) {
            case 0 -> "kafka";
            case 1 -> "postgres";
            case 2, 3 -> "mail";
            default -> services.get(random.nextInt(services.size()));
        };
    }
}
