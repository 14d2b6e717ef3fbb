package io.opswrit.systemtest;

import io.opswrit.local.Audience;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens, kept for a while as any client keeps them: a login costs the server a password hash. */
final class Logins {

    /** Well below the five minutes that a token is good for. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final Map<Key, Token> TOKENS = new ConcurrentHashMap<>();

    private record Key(String issuer, Persona persona, Audience audience) {}

    private record Token(String text, Instant until) {}

    private Logins() {}

    static String token(LocalStack stack, Persona persona, Audience audience) {
        return TOKENS.compute(
                        new Key(stack.issuer(), persona, audience),
                        (_, kept) -> kept != null && Instant.now().isBefore(kept.until())
                                ? kept
                                : new Token(
                                        stack.token(persona, audience),
                                        Instant.now().plus(KEPT)))
                .text();
    }
}
