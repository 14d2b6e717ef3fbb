package io.opswrit.simulator.credentials;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out logins that end by themselves, and remembers them, so that one that ended is told from one that never was. */
public final class TemporaryLogins {

    private static final Duration USUAL_LIFETIME = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    private final Map<String, Login> known = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile Duration lifetime = USUAL_LIFETIME;
    private volatile IssueMode mode = IssueMode.NORMAL;
    private volatile String password = "";

    public TemporaryLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** @return as it is told to the caller, who may be told more than is true; empty when nothing is handed out */
    public Optional<Login> issue() {
        var now = clock.instant();
        var login = new Login("ASIA" + random(8), random(20), random(64), now.plus(lifetime));
        switch (mode) {
            case UNAVAILABLE -> {
                return Optional.empty();
            }
            case NORMAL -> known.put(login.accessKeyId(), login);
            case EXPIRED -> known.put(login.accessKeyId(), login.endingAt(now));
            case UNKNOWN -> known.remove(login.accessKeyId());
        }
        issued.incrementAndGet();
        return Optional.of(login);
    }

    public Optional<Login> find(String accessKeyId) {
        return Optional.ofNullable(known.get(accessKeyId));
    }

    /** How many were handed out. */
    public int issued() {
        return issued.get();
    }

    public void lifetime(Duration changed) {
        lifetime = changed;
    }

    public void mode(IssueMode changed) {
        mode = changed;
    }

    /** What callers must say to be given credentials; empty: nothing. */
    public void password(String changed) {
        password = changed;
    }

    boolean admits(String said) {
        return password.isEmpty() || password.equals(said);
    }

    /** All that were handed out end now, though their holders were told otherwise. */
    public void expireAll() {
        var now = clock.instant();
        known.replaceAll((_, login) -> login.endingAt(now));
    }

    /** As at the start; what is out stays good. */
    public void reset() {
        lifetime = USUAL_LIFETIME;
        mode = IssueMode.NORMAL;
        password = "";
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT);
    }
}
