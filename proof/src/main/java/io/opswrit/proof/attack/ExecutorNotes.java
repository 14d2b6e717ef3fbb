package io.opswrit.proof.attack;

import io.opswrit.local.Database;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What the executor has written down about facts that it did not believe and orders that it declined. */
final class ExecutorNotes {

    private static final String REASON = """
            select reason from refused_event where key = ?
            union all select reason from execution where request_id = ? and outcome in ('REFUSED', 'EXPIRED')
            """;

    private final Database database;

    ExecutorNotes(LocalStack stack) {
        database = stack.postgres().database(Service.EXECUTOR.artifact());
    }

    /** Whether it has taken the event in, whatever it made of it. */
    boolean handled(String eventId) {
        return first("select id from inbox where id = ?", eventId).isPresent();
    }

    /** Why it refused something under that key, or declined to run it. */
    Optional<String> refusal(UUID requestId) {
        return first(REASON, requestId.toString(), requestId);
    }

    Optional<String> executionOf(UUID requestId) {
        return first("select cast(execution_id as text) from execution where request_id = ?", requestId);
    }

    private Optional<String> first(String sql, Object... parameters) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
