package io.opswrit.local.frontdoor;

import io.opswrit.local.process.Address;
import java.util.Comparator;
import java.util.List;

/** Who answers for which path: the longest prefix of whole path segments wins. */
record Routes(List<Route> routes) {
    record Route(String prefix, Address service) {
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

    /** Each as {@code /prefix=host:port}. */
    static Routes parse(List<String> texts) {
        return new Routes(texts.stream()
                .map(text -> text.split("=", 2))
                .map(halves -> new Route(halves[0], Address.parse(halves[1])))
                .toList());
    }

    Address service(String path) {
        return routes.stream()
                .filter(route -> route.covers(path))
                .findFirst()
                .orElseThrow()
                .service();
    }
}
