package io.opswrit.writ;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;

/**
 * Somebody who asked or decided. Identity is issuer and subject of the token; name and e-mail are a snapshot of it, never
 * the key. The exception is who never logged in for this, because a delegate named them: their subject is
 * {@code mailto:} and the address.
 */
public record Person(String issuer, String subject, String email, String name) {

    private static final String MAILTO = "mailto:";

    /** @return somebody of whom only the address is known */
    public static Person knownByEmail(String issuer, String email) {
        return new Person(issuer, MAILTO + email.toLowerCase(Locale.ROOT), email, email);
    }

    /** {@code issuer#subject}: equal for the same human, whatever mail address or name they have by now. */
    @JsonIgnore
    public String id() {
        return issuer + "#" + subject;
    }

    /** @return what people call them: the e-mail where there is one, else the name, as of a service account */
    public String shown() {
        return email == null ? name : email;
    }

    /** Whoever has the address of somebody known by e-mail alone is taken for that person. */
    public boolean is(Person other) {
        return id().equals(other.id())
                || ((onlyEmailKnown() || other.onlyEmailKnown())
                        && email != null
                        && email.equalsIgnoreCase(other.email));
    }

    private boolean onlyEmailKnown() {
        return subject.startsWith(MAILTO);
    }
}
