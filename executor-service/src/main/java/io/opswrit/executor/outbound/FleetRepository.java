package io.opswrit.executor.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.events.EventCodec;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.PingStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was last said of each instance. One statement however many instances. */
@ApplicationScoped
public class FleetRepository {

    private static final String TYPE = "io.opswrit.fleet.instance-seen.v1";

    private static final String SAID = """
            select fact from fleet_instance
             where listed or instance_id = any(string_to_array(:ids, ','))
            """;

    private static final String LISTED =
            "select fact from fleet_instance where listed and instance_id = any(string_to_array(:ids, ','))";

    private static final String KEEP = """
            insert into fleet_instance (instance_id, listed, fact)
            select f.instance_id, f.listed, f.fact
              from json_to_recordset(cast(cast(:facts as text) as json)) as f(instance_id text, listed boolean, fact text)
                on conflict (instance_id) do update set listed = excluded.listed, fact = excluded.fact
            """;

    /** @return by instance id; those that were listed when last seen, and these */
    public Uni<Map<String, InstanceSeen>> said(Collection<String> instanceIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAID, String.class)
                        .setParameter("ids", String.join(",", instanceIds))
                        .getResultList())
                .map(FleetRepository::read);
    }

    /** @return by instance id, those of them that the last survey found */
    public Uni<Map<String, InstanceSeen>> listed(Collection<String> instanceIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LISTED, String.class)
                        .setParameter("ids", String.join(",", instanceIds))
                        .getResultList())
                .map(FleetRepository::read);
    }

    public Uni<Void> keep(Collection<InstanceSeen> facts) {
        JsonArray rows = new JsonArray();
        for (InstanceSeen fact : facts) {
            rows.add(new JsonObject()
                    .put("instance_id", fact.instanceId())
                    .put("listed", fact.pingStatus() != PingStatus.NOT_LISTED)
                    .put("fact", new String(EventCodec.write(fact), UTF_8)));
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("facts", rows.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Map<String, InstanceSeen> read(List<String> facts) {
        return facts.stream()
                .map(FleetRepository::read)
                .collect(Collectors.toMap(InstanceSeen::instanceId, Function.identity()));
    }

    private static InstanceSeen read(String fact) {
        return (InstanceSeen) EventCodec.read(TYPE, fact.getBytes(UTF_8)).orElseThrow();
    }
}
