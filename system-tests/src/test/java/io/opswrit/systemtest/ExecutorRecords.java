package io.opswrit.systemtest;

import io.opswrit.local.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** What the executor has written down about facts that it did not believe or orders that it declined. */
final class ExecutorRecords {

    private static final String REFUSALS = """
            select (select count(*) from refused_event where key = ?)
                 + (select count(*) from execution where request_id = ? and outcome = 'REFUSED')
            """;

    private ExecutorRecords() {}

    static int refusals(Database database, UUID requestId) {
        return count(database, REFUSALS, requestId.toString(), requestId);
    }

    /** Whether the executor has taken the event in, whatever it made of it. */
    static boolean handled(Database database, String eventId) {
        return count(database, "select count(*) from inbox where id = ?", eventId) > 0;
    }

    private static int count(Database database, String sql, Object... parameters) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
