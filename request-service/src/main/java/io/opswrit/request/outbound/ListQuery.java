package io.opswrit.request.outbound;

import io.opswrit.request.domain.Reader.Relation;
import io.opswrit.request.domain.RequestFilter;
import io.opswrit.request.domain.RequestSummary;
import io.opswrit.request.domain.View;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One page of requests as one statement, made of the filters that were given; values are always parameters. */
final class ListQuery {

    static final String READER_FITS = "v.person_id in (:persons) and v.relation in (:relations)";

    private static final Duration SLACK = Duration.ofMinutes(1);

    private final List<String> persons = new ArrayList<>();
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
        query.bounds(filter);
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
        String mine = persons.isEmpty() ? all("") : " where r.request_id in (" + seen() + ")";
        return "select " + columns + " from request r" + mine + " order by r.request_id desc";
    }

    /**
     * The newest that fit, for each person that the viewer is. Each part walks the rows of one person backwards and stops
     * early, however many those are; one request may be there by every relation, so the limit counts them all.
     */
    private String seen() {
        int most = limit * Relation.values().length;
        return persons.stream()
                .map(person ->
                        "(select r.request_id from request_reader v join request r on r.request_id = v.request_id"
                                + all(" and v.person_id = :" + person + " and v.relation in (:relations)")
                                + " order by v.request_id desc limit " + most + ")")
                .collect(Collectors.joining(" union "));
    }

    private String all(String more) {
        return " where true" + more + String.join("", conditions);
    }

    private void seenBy(View view) {
        if (!view.everything()) {
            for (String id : view.personIds()) {
                persons.add("person" + persons.size());
                parameters.put(persons.getLast(), id);
            }
            parameters.put("relations", names(view));
        }
    }

    /** An id of version 7 begins with its time, so that a time bounds ids as well; the clock may have gone on in between. */
    private void bounds(RequestFilter filter) {
        String id = persons.isEmpty() ? "r.request_id" : "v.request_id";
        where(id + " < :after", "after", filter.after());
        where(
                id + " >= :first",
                "first",
                filter.from() == null ? null : Ids.lowest(filter.from().minus(SLACK)));
        where(
                id + " < :last",
                "last",
                filter.to() == null ? null : Ids.lowest(filter.to().plus(SLACK)));
        where("r.submitted_at >= :from", "from", filter.from());
        where("r.submitted_at < :to", "to", filter.to());
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(" and " + condition);
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
