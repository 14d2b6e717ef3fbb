package io.opswrit.writ;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Somebody who asked or decided. Identity is issuer and subject of the token; name and e-mail are a snapshot of it, never
 * the key.
 */
public record Person(String issuer, String subject, String email, String name) {

    /** {@code issuer#subject}: equal for the same human, whatever mail address or name they have by now. */
    @JsonIgnore
    public String id() {
        return issuer + "#" + subject;
    }

    public boolean is(Person other) {
        return id().equals(other.id());
    }
}
