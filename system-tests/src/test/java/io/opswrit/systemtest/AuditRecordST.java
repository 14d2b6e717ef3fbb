package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record answers who ran what, where, when, with whose approval, and what came out. */
class AuditRecordST {

    private static final List<String> FIELDS = List.of(
            "request_id",
            "timestamp",
            "requester_email",
            "instance_id",
            "command_type",
            "resolved_command",
            "risk_level",
            "approval_required",
            "approved_by",
            "approved_at",
            "ssm_command_id",
            "ssm_status",
            "ssm_output",
            "ssm_error",
            "submitted_by",
            "parameters",
            "justification",
            "outcome",
            "ran",
            "reason",
            "decisions",
            "completed_at",
            "exit_code",
            "output_bytes",
            "output_truncated",
            "order_digest",
            "notifications",
            "settlement",
            "run_details");

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @Test
    void theRecordOfAnApprovedRunHasEveryFieldWithItsValue() {
        // Given
        String id = portal.restartNginx(Instances.PRODUCTION);
        portal.approve(Persona.BOB, id);

        // When
        JsonNode record = portal.awaitRecord(id, "SUCCEEDED");

        // Then
        assertThat(record.path("approved_by").asText()).isEqualTo("bob@example.org");
        assertThat(record.hasNonNull("ssm_output")).isTrue();
        assertThat(record.fieldNames()).toIterable().containsAll(FIELDS);
        assertThat(record.path("requester_email").asText()).isEqualTo("alice@example.org");
        assertThat(record.path("submitted_by").asText()).isEqualTo("alice@example.org");
        assertThat(record.path("resolved_command").asText()).isEqualTo("systemctl restart -- 'nginx'");
        assertThat(record.path("risk_level").asText()).isEqualTo("high");
        assertThat(record.path("approval_required").asBoolean()).isTrue();
        assertThat(record.path("justification").asText()).isEqualTo("system test");
        assertThat(record.path("exit_code").asInt(-1)).isZero();
        assertThat(record.path("ran").asText()).isEqualTo("yes");
        assertThat(record.path("order_digest").asText()).matches("[0-9a-f]{64}");
        assertThat(record.path("decisions").toString()).contains("approve", "go ahead");
        for (String field : List.of("timestamp", "approved_at", "completed_at", "ssm_command_id", "ssm_status")) {
            assertThat(record.path(field).asText()).as(field).isNotEmpty();
        }
    }

    @Test
    void theRecordOfARejectedRequestSaysNullAndLeavesNothingOut() {
        // Given
        String id = portal.restartNginx(Instances.PRODUCTION);
        portal.reject(Persona.BOB, id, "no");

        // When
        JsonNode record = portal.awaitRecord(id, "REJECTED");

        // Then
        assertThat(record.fieldNames()).toIterable().containsAll(FIELDS);
        assertThat(record.path("ssm_output").isNull()).isTrue();
        assertThat(record.path("approved_by").isNull()).isTrue();
        assertThat(record.path("reason").asText()).isEqualTo("no");
    }

    @Test
    void onlyAnAuditorMaySearchAndTheLogHoldsEveryFact() {
        // Given
        String id = portal.checkDiskSpace(Instances.PRODUCTION);
        portal.awaitRecord(id, "SUCCEEDED");
        String search = stack.url() + "/api/audit/records?requester=alice@example.org&limit=5";
        String entries = stack.url() + "/api/audit/records/" + id + "/entries";

        // When
        Http.Answer found = Http.get(search, portal.everydayToken(Persona.CAROL));
        Http.Answer logged = Http.get(entries, portal.everydayToken(Persona.CAROL));

        // Then
        assertThat(found.body().path("items")).isNotEmpty();
        assertThat(logged.body().toString())
                .contains("io.opswrit.request.submitted.v1")
                .contains("io.opswrit.execution.dispatched.v1")
                .contains("io.opswrit.result.completed.v1");
        assertThat(Http.get(search, portal.everydayToken(Persona.ALICE)).status())
                .isEqualTo(403);
        assertThat(Http.get(entries, portal.everydayToken(Persona.ALICE)).status())
                .isEqualTo(403);
    }
}
