package io.opswrit.audit.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A record as a line of CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe in front; nested
 * fields stand as JSON.
 */
final class CsvLine {

    static final List<String> COLUMNS = List.of(
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
            "settlement");

    private static final String END = "\r\n";
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private CsvLine() {}

    static String header() {
        return String.join(",", COLUMNS) + END;
    }

    static String of(JsonNode record) {
        return COLUMNS.stream().map(record::path).map(CsvLine::cell).collect(Collectors.joining(",", "", END));
    }

    static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isContainerNode()) {
            return quoted(value.toString());
        }
        return value.isTextual() ? quoted(harmless(value.textValue())) : value.asText();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Always, so that an empty text differs from null. */
    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
