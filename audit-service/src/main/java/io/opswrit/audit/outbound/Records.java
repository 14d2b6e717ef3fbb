package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.RecordFilter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The records, a document each, with copies of what filters ask for. */
@ApplicationScoped
public class Records {

    /** Ids are inserted and locked in order, so that two batches never wait for each other in a circle. */
    private static final String CREATE = """
            insert into audit_record (request_id, document, approved_by, status, search)
            select cast(i.id as uuid), cast('{}' as jsonb), '{}', '', ''
              from json_array_elements_text(cast(cast(:ids as text) as json)) as i(id) order by 1
            on conflict do nothing
            """;

    private static final String LOCK = """
            select cast(request_id as text), cast(document as text) from audit_record
             where request_id in (:ids) order by request_id for update
            """;

    private static final String UPDATE = """
            update audit_record a
               set document = r.document, submitted_at = cast(r.submitted_at as timestamptz),
                   requester_email = r.requester_email,
                   approved_by = array(select lower(json_array_elements_text(r.approved_by))),
                   instance_id = r.instance_id, command_type = r.command_type, status = r.status,
                   search = case when r.search is null then a.search else audit_words(r.search) end
              from json_to_recordset(cast(cast(:records as text) as json)) as r(
                   request_id text, document jsonb, submitted_at text, requester_email text, approved_by json,
                   instance_id text, command_type text, status text, search text)
             where a.request_id = cast(r.request_id as uuid)
            """;

    /** Hops from type to type by the index: a plain distinct would read every record. */
    private static final String COMMAND_TYPES = """
            with recursive known(type) as (
              (select command_type from audit_record where command_type is not null order by 1 limit 1)
              union all
              select (select a.command_type from audit_record a where a.command_type > known.type order by 1 limit 1)
                from known where known.type is not null
            )
            select type from known where type is not null
            """;

    /** @return the records of these requests, locked; one that was unknown so far is new and empty */
    public Uni<Map<UUID, AuditRecord>> lock(SortedSet<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CREATE)
                        .setParameter("ids", Json.write(ids))
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(LOCK, Object[].class)
                                .setParameter("ids", ids)
                                .getResultList()))
                .map(rows -> rows.stream()
                        .map(Records::recordOrEmpty)
                        .collect(Collectors.toMap(AuditRecord::requestId, Function.identity())));
    }

    /** @param before the same records as they were found; words that have not changed are not taken apart again */
    public Uni<Void> update(Collection<AuditRecord> records, Map<UUID, AuditRecord> before) {
        List<RecordColumns> rows = records.stream()
                .map(record -> RecordColumns.of(record).since(RecordColumns.of(before.get(record.requestId()))))
                .toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPDATE)
                        .setParameter("records", Json.write(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return null when there is none */
    public Uni<AuditRecord> find(UUID requestId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(document as text) from audit_record where request_id = :id", String.class)
                        .setParameter("id", requestId)
                        .getSingleResultOrNull())
                .map(document -> document == null ? null : Json.read(document, AuditRecord.class));
    }

    public Uni<List<AuditRecord>> search(RecordFilter filter) {
        RecordQuery query = RecordQuery.of(filter);
        return Panache.getSession()
                .chain(session -> bind(session, query).getResultList())
                .map(found -> found.stream()
                        .map(document -> Json.read(document, AuditRecord.class))
                        .toList());
    }

    public Uni<List<String>> commandTypes() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(COMMAND_TYPES, String.class).getResultList());
    }

    private static Mutiny.SelectionQuery<String> bind(Mutiny.Session session, RecordQuery query) {
        var prepared = session.createNativeQuery(query.sql(), String.class);
        query.parameters().forEach(prepared::setParameter);
        return prepared;
    }

    private static AuditRecord recordOrEmpty(Object[] row) {
        String document = (String) row[1];
        UUID id = UUID.fromString((String) row[0]);
        return "{}".equals(document) ? AuditRecord.of(id) : Json.read(document, AuditRecord.class);
    }
}
