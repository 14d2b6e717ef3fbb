package io.opswrit.edge.testing;

import java.nio.charset.StandardCharsets;

/**
 * One hostile call.
 *
 * @param contentType null to send none
 * @param status the status that it has to get
 * @param field the field that a violation has to name; null when none is to blame
 */
public record BadInput(String name, String contentType, byte[] body, int status, String field) {

    static final String JSON = "application/json";

    static BadInput json(String name, String body, String field) {
        return new BadInput(name, JSON, body.getBytes(StandardCharsets.UTF_8), 400, field);
    }

    @Override
    public String toString() {
        return name;
    }
}
