package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AuditTest
class RightsIT {

    private static final String ID = TestEvents.requestId();
    private static final String DELEGATED = TestEvents.requestId();

    @BeforeAll
    static void happen() {
        Story delegated = new Story(DELEGATED)
                .replacing(
                        "\"issuer\": \"" + TestTokens.ISSUER + "\",\n        \"subject\": \""
                                + TestTokens.subject("alice"),
                        "\"issuer\": \"" + TestTokens.ISSUER + "\",\n        \"subject\": \"mailto:alice@example.com");
        Audit.tell(new Story(ID), "request.submitted", "approval.opened");
        Audit.tell(delegated, "request.submitted");
    }

    @ParameterizedTest
    @CsvSource({
        "alice,requester,200",
        "bob,approver,200",
        "dave,approver,404",
        "bob,requester,404",
        "mallory,requester,404",
        "olga,operator,200",
        "carol,auditor,200"
    })
    void aRecordIsSeenByThoseWhomItConcernsAndForOthersThereIsNone(String person, String role, int status) {
        // When
        var answer = Audit.as(person, role).get("/api/audit/records/" + ID);

        // Then
        answer.then().statusCode(status);
    }

    @Test
    void whomADelegateNamedByAddressSeesTheRecord() {
        // When
        var answer = Audit.as("alice", "requester").get("/api/audit/records/" + DELEGATED);

        // Then
        answer.then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/entries"})
    void whatDoesNotExistIsNotFound(String path) {
        // When
        var answer = Audit.asCarol().get("/api/audit/records/" + TestEvents.requestId() + path);

        // Then
        answer.then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        // Given
        String token = TestTokens.person("carol")
                .roles("auditor")
                .audience("opswrit-requests")
                .token();

        // When
        var answer = RestAssured.given().auth().oauth2(token).get("/api/audit/records");

        // Then
        answer.then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set canonical = '{}'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry",
                "alter table audit_entry add column x int",
                "update audit_output set content = ''",
                "delete from audit_output",
                "truncate audit_output",
                "delete from audit_record",
                "delete from notification",
                "create table mine (x int)"
            })
    void theDatabaseItselfRefusesToChangeTheLog(String statement) throws SQLException {
        try (Connection database = asTheService();
                var sql = database.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private static Connection asTheService() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
