package io.opswrit.local.frontdoor;

import io.opswrit.local.process.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Who answers for which path: the longest prefix of whole path segments wins, and of its replicas each in turn. */
record Routes(List<Route> routes) {
    record Route(String prefix, List<Address> replicas, AtomicInteger turn) {
        private static Route parse(String text) {
            var halves = text.split("=", 2);
            var replicas =
                    Arrays.stream(halves[1].split(",", -1)).map(Address::parse).toList();
            return new Route(halves[0], replicas, new AtomicInteger());
        }

        /** All of them, beginning with the one whose turn it is. */
        private List<Address> inTurn() {
            var rotated = new ArrayList<>(replicas);
            Collections.rotate(rotated, -Math.floorMod(turn.getAndIncrement(), replicas.size()));
            return rotated;
        }

        private boolean covers(String path) {
            return prefix.equals("/") || path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    Routes {
        routes = routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /** Each as {@code /prefix=host:port}, with more replicas after commas. */
    static Routes parse(List<String> texts) {
        return new Routes(texts.stream().map(Route::parse).toList());
    }

    /** The replicas that may answer, in the order in which they should be asked. */
    List<Address> replicas(String path) {
        return routes.stream()
                .filter(route -> route.covers(path))
                .findFirst()
                .orElseThrow()
                .inTurn();
    }
}
