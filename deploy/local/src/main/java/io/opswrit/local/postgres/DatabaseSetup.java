package io.opswrit.local.postgres;

import io.opswrit.local.process.Address;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the SQL of deploy/postgres; what exists already is left as it is, so a second run only renews the passwords. */
final class DatabaseSetup {
    private static final Set<String> EXISTS_ALREADY = Set.of("42710", "42P04");
    private static final String ADMINISTRATOR = "postgres";

    private final Address server;
    private final Map<String, String> passwords;

    DatabaseSetup(Address server, Map<String, String> passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    void apply() throws SQLException, IOException {
        try (var connection = connect("postgres")) {
            run(connection, "alter role postgres password :'postgres'");
            for (var statement : statements("databases.sql")) {
                run(connection, statement);
            }
        }
        try (var connection = connect("audit_service")) {
            for (var statement : statements("in-audit_service.sql")) {
                run(connection, statement);
            }
        }
    }

    /** Makes the server read pg_hba.conf again. */
    void reload() throws SQLException {
        try (var connection = connect("postgres")) {
            run(connection, "select pg_reload_conf()");
        }
    }

    private Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://%s/%s".formatted(server, database);
        return DriverManager.getConnection(url, ADMINISTRATOR, passwords.get(ADMINISTRATOR));
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(withPasswords(sql));
        } catch (SQLException e) {
            if (!EXISTS_ALREADY.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private String withPasswords(String sql) {
        var text = sql;
        for (var password : passwords.entrySet()) {
            var literal = "'" + password.getValue().replace("'", "''") + "'";
            text = text.replace(":'" + password.getKey() + "'", literal);
        }
        return text;
    }

    private static List<String> statements(String file) throws IOException {
        try (var in = DatabaseSetup.class.getResourceAsStream("/deploy/postgres/" + file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^--.*$", "").transform(sql -> List.of(sql.split(";", -1))).stream()
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        }
    }
}
