package io.opswrit.systemtest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class Addresses {

    private Addresses() {}

    /** @return text as the value of a parameter */
    static String part(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
