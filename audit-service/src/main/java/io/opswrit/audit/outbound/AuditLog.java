package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.AuditEntry;
import io.opswrit.audit.domain.LoggedEntry;
import io.opswrit.audit.domain.Output;
import io.opswrit.delivery.Times;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only log and the outputs beside it. The database role of this service can insert and select, nothing else. */
@ApplicationScoped
public class AuditLog {

    private static final String APPEND = """
            insert into audit_entry (event_source, event_id, topic, type, request_id, said_at, canonical, digest)
            select e.source, e.event_id, e.topic, e.type, e.request_id, cast(e.said_at as timestamptz), e.canonical, e.digest
              from json_to_recordset(cast(cast(:entries as text) as json)) as e(
                   source text, event_id text, topic text, type text, request_id text, said_at text, canonical text,
                   digest text)
            on conflict do nothing
            """;

    private static final String KEEP = """
            insert into audit_output (digest, content)
            select e.digest, e.content from json_to_recordset(cast(cast(:outputs as text) as json)) as e(digest text, content text)
             order by e.digest
            on conflict do nothing
            """;

    private static final String ENTRIES = """
            select seq, type, topic, said_at, recorded_at, canonical, digest from audit_entry
             where request_id = :id and seq > :after order by seq limit :limit
            """;

    public Uni<Void> append(List<AuditEntry> entries) {
        return execute(APPEND, "entries", entries);
    }

    public Uni<Void> keep(List<Output> outputs) {
        return outputs.isEmpty() ? Uni.createFrom().voidItem() : execute(KEEP, "outputs", outputs);
    }

    /** @return the content of those outputs that are still kept, by digest */
    public Uni<Map<String, String>> outputs(Collection<String> digests) {
        if (digests.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select digest, content from audit_output where digest in (:digests)", Object[].class)
                        .setParameter("digests", digests)
                        .getResultList())
                .map(rows -> {
                    Map<String, String> found = new HashMap<>();
                    rows.forEach(row -> found.put((String) row[0], (String) row[1]));
                    return found;
                });
    }

    public Uni<List<LoggedEntry>> entries(UUID requestId, long after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENTRIES, Object[].class)
                        .setParameter("id", requestId.toString())
                        .setParameter("after", after)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(AuditLog::entry).toList());
    }

    private static LoggedEntry entry(Object[] row) {
        return new LoggedEntry(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                Times.instant(row[3]),
                Times.instant(row[4]),
                (String) row[5],
                (String) row[6]);
    }

    private static Uni<Void> execute(String sql, String parameter, Object value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter(parameter, Json.write(value))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
