package io.opswrit.audit.inbound.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address of our own with parameters; empty ones are left out. */
record PageAddress(String text) {

    static PageAddress of(String path) {
        return new PageAddress(path);
    }

    PageAddress with(String name, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        String separator = text.indexOf('?') < 0 ? "?" : "&";
        return new PageAddress(text + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
