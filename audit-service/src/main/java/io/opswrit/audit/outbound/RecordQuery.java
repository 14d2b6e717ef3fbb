package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.RecordFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page of records as one statement, newest first; values are always parameters. */
final class RecordQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private RecordQuery() {}

    static RecordQuery of(RecordFilter filter) {
        RecordQuery query = new RecordQuery();
        query.parameters.put("rows", filter.limit());
        query.where("lower(requester_email) = :requester", "requester", lower(filter.requester()));
        query.where("approved_by @> array[cast(:approver as text)]", "approver", lower(filter.approver()));
        query.where("instance_id = :instance_id", "instance_id", filter.instanceId());
        query.where("command_type = :command_type", "command_type", filter.commandType());
        query.where(
                "status = :status",
                "status",
                filter.status() == null ? null : filter.status().name());
        query.where("submitted_at >= :from", "from", filter.from());
        query.where("submitted_at < :to", "to", filter.to());
        query.where("search @@ websearch_to_tsquery('simple', :text)", "text", filter.text());
        query.where("request_id < :after", "after", filter.after());
        return query;
    }

    /** Sorts the ids alone: documents are read for the rows of the page, not for all that fit. */
    String sql() {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select cast(document as text) from audit_record join (select request_id from audit_record" + where
                + " order by request_id desc limit :rows) as found using (request_id) order by request_id desc";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
