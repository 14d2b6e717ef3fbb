package io.opswrit.audit.inbound.pages;

import static io.opswrit.audit.inbound.pages.Field.code;
import static io.opswrit.audit.inbound.pages.Field.words;

import io.opswrit.audit.domain.Settlement;
import io.opswrit.audit.inbound.RecordView;
import io.opswrit.edge.page.Words;
import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every field of a record, in the words of people, with the name that the API has for it. */
final class RecordFields {

    private final RecordView record;

    private RecordFields(RecordView record) {
        this.record = record;
    }

    static List<Group> of(RecordView record) {
        RecordFields fields = new RecordFields(record);
        return List.of(
                new Group("Who asked for what", fields.asked()),
                new Group("With whose approval", fields.decided()),
                new Group("What came out", fields.ran()),
                new Group("Who was told, and proof", fields.kept()));
    }

    /** Fields that belong together. */
    record Group(String title, List<Field> fields) {}

    private List<Field> asked() {
        return List.of(
                code("request_id", "Request", record.requestId()),
                words("timestamp", "Asked", time(record.timestamp())),
                words("requester_email", "Requester", record.requesterEmail()),
                words("submitted_by", "Sent by", record.submittedBy()),
                code("instance_id", "Instance", record.instanceId()),
                words("command_type", "Command type", record.commandType()),
                code("parameters", "Parameters", parameters(record.parameters())),
                code("resolved_command", "Exact command", record.resolvedCommand()),
                words("justification", "Why", record.justification()));
    }

    private List<Field> decided() {
        return List.of(
                words("risk_level", "Risk", lower(record.riskLevel())),
                words("approval_required", "Approval needed", yesOrNo(record.approvalRequired())),
                words("approved_by", "Approved by", record.approvedBy()),
                words("approved_at", "Approved", time(record.approvedAt())),
                words("decisions", "Said and decided", count(record.decisions(), "listed above")));
    }

    private List<Field> ran() {
        return List.of(
                words("outcome", "Outcome", outcome(record.outcome())),
                words("ran", "Ran on the instance", lower(record.ran())),
                words("reason", "Reason", record.reason()),
                words("settlement", "Settled", settlement(record.settlement())),
                words("completed_at", "Ended", time(record.completedAt())),
                code("exit_code", "Exit code", record.exitCode()),
                code("ssm_command_id", "SSM command", record.ssmCommandId()),
                words("ssm_status", "SSM status", record.ssmStatus()),
                words("ssm_output", "Output", size(record.ssmOutput())),
                words("ssm_error", "Error output", size(record.ssmError())),
                words(
                        "output_bytes",
                        "Size of both",
                        record.outputBytes() == null ? null : Words.bytes(record.outputBytes())),
                words("output_truncated", "Cut by SSM", yesOrNo(record.outputTruncated())));
    }

    private List<Field> kept() {
        return List.of(
                words("notifications", "Mails", count(record.notifications(), "listed below")),
                code("order_digest", "SHA-256 of the order", record.orderDigest()));
    }

    private String outcome(Status status) {
        return StatusWords.forOthers(status, record.exitCode()).words() + " (" + status + ")";
    }

    private static String parameters(Map<String, String> parameters) {
        return parameters == null
                ? null
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static String settlement(Settlement found) {
        return found == null
                ? null
                : "ran: %s; %s, %s".formatted(lower(found.ran()), found.by(), Words.full(found.at()));
    }

    private static String time(Instant time) {
        return time == null ? null : Words.full(time);
    }

    private static String lower(Object constant) {
        return constant == null ? null : constant.toString().toLowerCase(Locale.ROOT);
    }

    private static String yesOrNo(Boolean value) {
        if (value == null) {
            return null;
        }
        return value ? "yes" : "no";
    }

    private static String size(String text) {
        return text == null || text.isEmpty() ? null : Words.bytes(Words.utf8Bytes(text)) + ", shown above";
    }

    private static String count(Collection<?> items, String where) {
        return items.isEmpty() ? null : items.size() + ", " + where;
    }
}
