package io.opswrit.systemtest;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cookies of people who have logged in by the form, so that it is filled in once for a persona and a stack. */
final class Sessions {

    private static final Map<Key, String> STATES = new ConcurrentHashMap<>();

    private record Key(String issuer, Persona persona) {}

    private Sessions() {}

    static Optional<String> of(LocalStack stack, Persona persona) {
        return Optional.ofNullable(STATES.get(new Key(stack.issuer(), persona)));
    }

    static void keep(LocalStack stack, Persona persona, String state) {
        STATES.put(new Key(stack.issuer(), persona), state);
    }
}
