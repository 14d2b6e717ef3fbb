package io.opswrit.request.outbound;

import io.opswrit.events.Asked;
import io.opswrit.request.domain.ReviewHabits;
import io.opswrit.request.domain.ReviewStep;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** When reviews were opened and decided, and who was asked. */
@ApplicationScoped
public class Reviews {

    /** A batch may hold both facts of a review, and a statement may touch each row once. */
    private static final String NOTE = """
            insert into review as known (request_id, asked, opened_at, decided_at)
            select cast(e.request_id as uuid), cast(max(e.asked) as jsonb), min(cast(e.opened_at as timestamptz)),
                   min(cast(e.decided_at as timestamptz))
              from json_to_recordset(cast(cast(:steps as text) as json)) as e(
                   request_id text, asked text, opened_at text, decided_at text)
             group by e.request_id
             order by 1
                on conflict (request_id) do update
               set asked = coalesce(known.asked, excluded.asked),
                   opened_at = coalesce(known.opened_at, excluded.opened_at),
                   decided_at = coalesce(known.decided_at, excluded.decided_at)
            """;

    /** The last 20 openings name everybody who is asked, also when some of them asked for it themselves. */
    private static final String HABITS = """
            select (select cast(jsonb_agg(distinct one) as text)
                      from (select asked from review where opened_at is not null order by opened_at desc limit 20) as lately,
                           jsonb_array_elements(lately.asked) as one),
                   (select percentile_cont(0.5) within group (order by extract(epoch from decided_at - opened_at))
                      from (select opened_at, decided_at from review
                             where opened_at is not null and decided_at is not null
                             order by decided_at desc limit 50) as decided)
            """;

    public Uni<Void> note(Collection<ReviewStep> steps) {
        JsonArray rows = new JsonArray();
        steps.forEach(step -> rows.add(row(step)));
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(NOTE)
                                .setParameter("steps", rows.encode())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    public Uni<ReviewHabits> habits() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(HABITS, Object[].class).getSingleResult())
                .map(row -> new ReviewHabits(asked((String) row[0]), duration((Number) row[1])));
    }

    private static JsonObject row(ReviewStep step) {
        return new JsonObject()
                .put("request_id", step.requestId().toString())
                .put("asked", step.asked() == null ? null : json(step.asked()))
                .put("opened_at", text(step.openedAt()))
                .put("decided_at", text(step.decidedAt()));
    }

    private static String json(List<Asked> asked) {
        JsonArray people = new JsonArray();
        asked.forEach(one -> people.add(new JsonObject()
                .put("id", one.id())
                .put("name", one.name())
                .put("email", one.email())
                .put("level", one.level())));
        return people.encode();
    }

    private static List<Asked> asked(String json) {
        return json == null
                ? List.of()
                : new JsonArray(json)
                        .stream()
                                .map(JsonObject.class::cast)
                                .map(one -> new Asked(
                                        one.getString("id"),
                                        one.getString("name"),
                                        one.getString("email"),
                                        one.getInteger("level")))
                                .toList();
    }

    private static Duration duration(Number seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.max(1, Math.round(seconds.doubleValue())));
    }

    private static String text(Instant time) {
        return Objects.toString(time, null);
    }
}
