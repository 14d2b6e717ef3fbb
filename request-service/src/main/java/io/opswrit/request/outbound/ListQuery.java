package io.opswrit.request.outbound;

import io.opswrit.request.domain.RequestFilter;
import io.opswrit.request.domain.RequestSummary;
import io.opswrit.request.domain.View;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page of requests as one statement, made of the filters that were given; values are always parameters. */
final class ListQuery {

    static final String READER_FITS = "v.person_id in (:persons) and v.relation in (:relations)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final int limit;

    private ListQuery(int limit) {
        this.limit = limit;
    }

    static ListQuery of(View view, RequestFilter filter) {
        ListQuery query = new ListQuery(filter.limit());
        query.seenBy(view);
        query.where("r.status = :status", "status", name(filter));
        query.where("r.active = :active", "active", filter.active());
        query.where("r.command_type = :command_type", "command_type", filter.commandType());
        query.where("r.instance_id = :instance_id", "instance_id", filter.instanceId());
        query.where("lower(r.requester_email) = :requester_email", "requester_email", lower(filter.requesterEmail()));
        query.where("r.submitted_at >= :from", "from", filter.from());
        query.where("r.submitted_at < :to", "to", filter.to());
        query.where("r.request_id < :after", "after", filter.after());
        return query;
    }

    static List<String> names(View view) {
        return view.relations().stream().map(Enum::name).toList();
    }

    Uni<List<RequestRow>> rows() {
        return run("r.*", RequestRow.class);
    }

    /** Reads the few columns that a list shows: orders and output are large, and kept apart from the row. */
    Uni<List<RequestSummary>> summaries() {
        return run(SummaryColumns.SELECTED, Object[].class)
                .map(found -> found.stream().map(SummaryColumns::summary).toList());
    }

    private <T> Uni<List<T>> run(String columns, Class<T> type) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql(columns), type).setMaxResults(limit);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private String sql(String columns) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select " + columns + " from request r" + where + " order by r.request_id desc";
    }

    private void seenBy(View view) {
        if (!view.everything()) {
            conditions.add(
                    "exists (select from request_reader v where v.request_id = r.request_id and " + READER_FITS + ")");
            parameters.put("persons", view.personIds());
            parameters.put("relations", names(view));
        }
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String name(RequestFilter filter) {
        return filter.status() == null ? null : filter.status().name();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
