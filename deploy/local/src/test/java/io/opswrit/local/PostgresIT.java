package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INVALID_PASSWORD = "28P01";

    private final Postgres postgres = SharedStack.get().postgres();

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsCommittedSurvivesAPowerCut(String setting) throws SQLException {
        // When
        var value = ask(postgres.database("request-service"), "show " + setting);

        // Then
        assertThat(value).isEqualTo("on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-service", "approval-service", "executor-service"})
    void aServiceOwnsItsDatabase(String service) throws SQLException {
        // When
        var answer = ask(postgres.database(service), "create table if not exists mine (id int); select current_user");

        // Then
        assertThat(answer).isEqualTo(service.replace('-', '_'));
    }

    @Test
    void noServiceConnectsToTheDatabaseOfAnother() {
        // Given
        var own = postgres.database("request-service");
        var other = new Database(own.host(), own.port(), "approval_service", own.user(), own.password());

        // When
        var attempt = assertThatThrownBy(() -> ask(other, "select 1"));

        // Then
        attempt.isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void passwordsAreChecked() {
        // Given
        var own = postgres.database("request-service");
        var wrong = new Database(own.host(), own.port(), own.name(), own.user(), "wrong");

        // When
        var attempt = assertThatThrownBy(() -> ask(wrong, "select 1"));

        // Then
        attempt.isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INVALID_PASSWORD));
    }

    @Test
    void auditServiceCannotCreateTables() {
        // When
        var attempt = assertThatThrownBy(() -> ask(postgres.database("audit-service"), "create table mine (id int)"));

        // Then
        attempt.isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void theOwnerOfTheAuditLogMigratesIt() throws SQLException {
        // When
        var answer = ask(
                postgres.auditOwner(),
                "create table if not exists log (id int); grant select on log to audit_service; select current_user");

        // Then
        assertThat(answer).isEqualTo("audit_owner");
    }

    static String ask(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            var rows = statement.execute(sql);
            while (!rows) {
                if (statement.getUpdateCount() < 0) {
                    return null;
                }
                rows = statement.getMoreResults();
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
