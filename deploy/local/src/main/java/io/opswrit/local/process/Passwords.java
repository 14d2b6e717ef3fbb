package io.opswrit.local.process;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Several passwords in one environment variable: {@code admin=…,request-service=…}. */
public final class Passwords {
    private Passwords() {}

    public static Map<String, String> of(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first, TreeMap::new));
    }
}
