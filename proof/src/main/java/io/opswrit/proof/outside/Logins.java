package io.opswrit.proof.outside;

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

    private final LocalStack stack;
    private final Map<Key, Token> tokens = new ConcurrentHashMap<>();

    private record Key(Persona persona, Audience audience) {}

    private record Token(String text, Instant until) {}

    Logins(LocalStack stack) {
        this.stack = stack;
    }

    String token(Persona persona, Audience audience) {
        return tokens.compute(new Key(persona, audience), (key, kept) -> isGood(kept) ? kept : fresh(key))
                .text();
    }

    private static boolean isGood(Token kept) {
        return kept != null && Instant.now().isBefore(kept.until());
    }

    private Token fresh(Key key) {
        return new Token(
                stack.token(key.persona(), key.audience()), Instant.now().plus(KEPT));
    }
}
