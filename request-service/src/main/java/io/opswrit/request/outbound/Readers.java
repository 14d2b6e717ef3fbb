package io.opswrit.request.outbound;

import io.opswrit.request.domain.Reader;
import io.opswrit.request.domain.View;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who may see which request. */
@ApplicationScoped
class Readers {

    private static final String INSERT = """
            insert into request_reader (person_id, request_id, relation)
            select r.person_id, cast(r.request_id as uuid), r.relation
              from json_to_recordset(cast(cast(:readers as text) as json)) as r(person_id text, request_id text, relation text)
             order by 1, 2, 3
                on conflict do nothing
            """;

    Uni<Void> add(Map<UUID, Set<Reader>> added) {
        JsonArray readers = new JsonArray();
        added.forEach((id, some) -> some.forEach(reader -> readers.add(new JsonObject()
                .put("person_id", reader.personId())
                .put("request_id", id.toString())
                .put("relation", reader.relation().name()))));
        return readers.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(INSERT)
                                .setParameter("readers", readers.encode())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    Uni<Boolean> allowed(UUID id, View view) {
        return view.everything()
                ? Uni.createFrom().item(true)
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select count(*) from request_reader v where v.request_id = :id and "
                                                + ListQuery.READER_FITS,
                                        Long.class)
                                .setParameter("id", id)
                                .setParameter("persons", view.personIds())
                                .setParameter("relations", ListQuery.names(view))
                                .getSingleResult())
                        .map(count -> count > 0);
    }
}
