package io.opswrit.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells trouble that passes by itself from trouble with the event. */
final class InfrastructureTrouble {

    /**
     * The classes of SQLSTATE that pass: 08 connection, 28 login refused (a password is being replaced), 40 rollback by
     * deadlock or serialization, 53 out of resources, 57 operator intervention (also a time-out or a shutdown), 58 system
     * error.
     */
    private static final Set<String> SQL_CLASSES = Set.of("08", "28", "40", "53", "57", "58");

    /** A primary that became a standby, a missing grant: no event is to blame for them. */
    private static final Set<String> SQL_STATES = Set.of("25006", "42501");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String IDLE_TOO_LONG = "25P03";

    private static final int DEEPEST_CAUSE = 20;

    private InfrastructureTrouble() {}

    static boolean is(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (isItself(cause) || isWithin(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A rollback that failed too comes together with what made it necessary. */
    private static boolean isWithin(Throwable failure) {
        return failure instanceof CompositeException several
                && several.getCauses().stream().anyMatch(InfrastructureTrouble::is);
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case PgException refused -> passes(refused.getSqlState());
            case JsonProcessingException _, CharacterCodingException _ -> false;
            case IOException _, TimeoutException _, io.smallrye.mutiny.TimeoutException _, VertxException _ -> true;
            // the pool and the driver have no types of their own for these
            case IllegalStateException e -> says(e, "Pool closed") || says(e, "Client is closed");
            default ->
                says(failure, "Timeout") || says(failure, "Connection is not active now, current status: CLOSED");
        };
    }

    private static boolean passes(String state) {
        return state != null
                && (SQL_CLASSES.contains(state.substring(0, 2))
                        || SQL_STATES.contains(state)
                        || state.equals(LOCK_NOT_AVAILABLE)
                        || state.equals(IDLE_TOO_LONG));
    }

    private static boolean says(Throwable failure, String message) {
        return message.equals(failure.getMessage());
    }
}
