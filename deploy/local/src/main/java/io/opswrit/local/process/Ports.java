package io.opswrit.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ports of one stack: the usual ones, the usual ones shifted together, or free ones. */
public final class Ports {
    /** Below the range from which systems take the ports of outgoing connections. */
    private static final int LOWEST_FREE = 15_000;

    private static final int HIGHEST_FREE = 32_000;

    /** The most that of each service can run side by side; the ports of a fifth would meet those of management. */
    public static final int MOST_REPLICAS = 4;

    private static final int REPLICA_STEP = 100;
    private static final Set<Port> OF_SERVICES = EnumSet.range(Port.REQUEST, Port.AUDIT_MANAGEMENT);

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** All ports moved so that the front door gets the given one. */
    public static Ports withFrontDoor(int frontDoor) {
        var offset = frontDoor - Port.FRONT_DOOR.standard();
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var number = port.standard() + offset;
            if (number < 1 || number > 65_535) {
                throw new IllegalArgumentException(
                        "With the front door on %d the %s would be on %d, which is no port. Choose one from 7056 to 64000."
                                .formatted(frontDoor, port.label(), number));
            }
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    /** Ports that nobody listens on now, for tests. */
    public static Ports free() {
        var taken = new HashSet<Integer>();
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            int candidate;
            do {
                candidate = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
            } while (!claim(port, candidate, taken));
            numbers.put(port, candidate);
        }
        return new Ports(numbers);
    }

    /** Takes the number, and those of the replicas with it, unless one of them is not free. */
    private static boolean claim(Port port, int candidate, Set<Integer> taken) {
        var wanted = IntStream.rangeClosed(1, OF_SERVICES.contains(port) ? MOST_REPLICAS : 1)
                .map(replica -> candidate + (replica - 1) * REPLICA_STEP)
                .boxed()
                .toList();
        return wanted.stream().allMatch(Ports::isFree) && Collections.disjoint(taken, wanted) && taken.addAll(wanted);
    }

    /** How far they are moved from the usual ones, by the front door. */
    public int offset() {
        return get(Port.FRONT_DOOR) - Port.FRONT_DOOR.standard();
    }

    public int get(Port port) {
        return numbers.get(port);
    }

    /** The port of one of several replicas of a service; the first, 1, has the usual one. */
    public int get(Port port, int replica) {
        if (replica < 1 || replica > MOST_REPLICAS || (replica > 1 && !OF_SERVICES.contains(port))) {
            throw new IllegalArgumentException("There is no port of a replica %d of the %s".formatted(replica, port));
        }
        return get(port) + (replica - 1) * REPLICA_STEP;
    }

    public String url(Port port, int replica) {
        return "http://localhost:" + get(port, replica);
    }

    public String localhost(Port port) {
        return "localhost:" + get(port);
    }

    public String url(Port port) {
        return "http://" + localhost(port);
    }

    /** Those of the given ports that somebody else listens on. */
    public List<Port> taken(Stream<Port> needed) {
        return taken(needed, 1);
    }

    /** Those of the given ports of which somebody else listens on that of any replica. */
    public List<Port> taken(Stream<Port> needed, int replicas) {
        return needed.filter(port -> !allFree(port, OF_SERVICES.contains(port) ? replicas : 1))
                .toList();
    }

    private boolean allFree(Port port, int replicas) {
        return IntStream.rangeClosed(1, replicas).allMatch(replica -> isFree(get(port, replica)));
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
