package io.opswrit.request.domain;

import io.opswrit.catalogue.Violation;
import io.opswrit.writ.Person;
import java.util.regex.Pattern;

/** For whom a request may be made: for oneself, or, as a delegate, for whoever has a given e-mail address. */
final class RequesterRule {

    private static final String FIELD = "requester_email";
    /** The longest address that SMTP can carry. */
    private static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    /** The person, or what is wrong with the address. */
    sealed interface Named {
        record As(Person person) implements Named {}

        record Not(Violation violation) implements Named {}
    }

    private RequesterRule() {}

    static Named requester(Caller caller, String email) {
        Person self = caller.person();
        if (email == null || email.isBlank()) {
            return self.email() == null
                    ? not("Must be given: your account has no e-mail address of its own.")
                    : new Named.As(self);
        }
        if (email.equalsIgnoreCase(self.email())) {
            return new Named.As(self);
        }
        if (!caller.has(Role.DELEGATE)) {
            return not("Must be your own address, %s; only the role delegate may name somebody else."
                    .formatted(self.email()));
        }
        return email.length() <= LONGEST && ADDRESS.matcher(email).matches()
                ? new Named.As(Person.knownByEmail(self.issuer(), email))
                : not("Must be an e-mail address such as alice@example.com.");
    }

    private static Named not(String message) {
        return new Named.Not(new Violation(FIELD, message));
    }
}
