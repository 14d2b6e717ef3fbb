package io.opswrit.edge.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The sessions that were ended, kept where all replicas of a service look: {@code new EndedSessions(marks::set,
 * marks::isSet)}.
 *
 * @param keep a name, for so long
 * @param kept whether a name is kept
 */
public record EndedSessions(BiFunction<String, Duration, Uni<Void>> keep, Function<String, Uni<Boolean>> kept) {

    private static final String SESSION = "session ";

    /** Longer than a cookie lives, and the token in it. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    Uni<Void> add(String session) {
        return keep.apply(SESSION + session, REMEMBERED);
    }

    Uni<Boolean> has(String session) {
        return kept.apply(SESSION + session);
    }
}
