package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Result;
import io.opswrit.delivery.Times;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How runs ended. A result is written once; whatever says it again changes nothing. */
@ApplicationScoped
public class Results {

    private static final String KEEP = """
            insert into result (request_id, instance_id, command_type, risk_level, summary, requester_email, outcome,
                                ran, reason, exit_code, output, error, output_bytes, output_cut_at, error_cut_at,
                                started_at, completed_at)
            select new.*
              from json_to_recordset(cast(cast(:results as text) as json))
                     as new(request_id uuid, instance_id text, command_type text, risk_level text, summary text,
                            requester_email text, outcome text, ran text, reason text, exit_code integer, output text,
                            error text, output_bytes bigint, output_cut_at bigint, error_cut_at bigint,
                            started_at timestamptz, completed_at timestamptz)
             order by new.request_id
            on conflict (request_id) do nothing
            """;

    /** Of low-risk commands nobody asks for an older one again. */
    private static final String FORGET = """
            delete from result as old
             using result as newer,
                   json_to_recordset(cast(cast(:results as text) as json)) as new(instance_id text, command_type text)
             where old.risk_level = 'LOW'
               and old.instance_id = new.instance_id and old.command_type = new.command_type
               and newer.instance_id = new.instance_id and newer.command_type = new.command_type
               and (newer.completed_at, newer.request_id) > (old.completed_at, old.request_id)
            """;

    private static final String FIELDS = """
            select request_id, summary, requester_email, outcome, ran, reason, exit_code, output, error, output_bytes,
                   output_cut_at, error_cut_at, started_at, completed_at
              from result
            """;

    private static final String LAST_TIME = FIELDS + """
             where instance_id = :instance and command_type = :type and request_id <> :but
             order by completed_at desc, request_id desc
             limit 1
            """;

    /** @param results the columns of each */
    public Uni<Void> keep(List<Map<String, Object>> results) {
        String json = Json.write(results);
        return execute(KEEP, json).chain(() -> execute(FORGET, json));
    }

    public Uni<Map<UUID, Result>> of(Collection<UUID> requestIds) {
        return requestIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : find(FIELDS + " where request_id in (:requests)", Map.of("requests", requestIds))
                        .map(found -> found.stream().collect(Collectors.toMap(Result::requestId, Function.identity())));
    }

    /** @return the latest result of the same command on the same instance, that of this request apart */
    public Uni<Optional<Result>> lastTime(String instanceId, String commandType, UUID requestId) {
        return find(LAST_TIME, Map.of("instance", instanceId, "type", commandType, "but", requestId))
                .map(found -> found.stream().findFirst());
    }

    private static Uni<Void> execute(String sql, String json) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("results", json)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<List<Result>> find(String sql, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, Tuple.class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(Results::result).toList());
    }

    private static Result result(Tuple row) {
        return new Result(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                Outcome.valueOf(row.get(3, String.class)),
                Ran.valueOf(row.get(4, String.class)),
                row.get(5, String.class),
                row.get(6, Integer.class),
                row.get(7, String.class),
                row.get(8, String.class),
                row.get(9, Number.class).longValue(),
                row.get(10, Long.class),
                row.get(11, Long.class),
                Times.instant(row.get(12)),
                Times.instant(row.get(13)));
    }
}
