package io.opswrit.systemtest;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Cookies of people who have logged in by the form, so that it is filled in once for a persona and a stack. */
final class Sessions {

    private static final Map<Key, String> STATES = new ConcurrentHashMap<>();

    private record Key(String issuer, Persona persona) {}

    private Sessions() {}

    static String of(LocalStack stack, Persona persona, Supplier<String> logIn) {
        return STATES.computeIfAbsent(new Key(stack.issuer(), persona), _ -> logIn.get());
    }
}
