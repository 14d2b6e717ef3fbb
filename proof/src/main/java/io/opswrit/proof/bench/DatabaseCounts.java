package io.opswrit.proof.bench;

import io.opswrit.local.LocalStack;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What PostgreSQL counts, by database. */
record DatabaseCounts(Map<String, Long> commits, long walBytes) {

    static DatabaseCounts of(LocalStack stack) {
        var login = stack.postgres().administrator("postgres");
        var commits = new LinkedHashMap<String, Long>();
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(
                    "select datname, xact_commit from pg_stat_database where datname like '%\\_service' order by 1")) {
                while (rows.next()) {
                    commits.put(rows.getString(1), rows.getLong(2));
                }
            }
            try (var wal = statement.executeQuery("select wal_bytes from pg_stat_wal")) {
                wal.next();
                return new DatabaseCounts(commits, wal.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell what it counted", e);
        }
    }

    long commitsSince(DatabaseCounts before) {
        return total() - before.total();
    }

    private long total() {
        return commits.values().stream().mapToLong(Long::longValue).sum();
    }
}
