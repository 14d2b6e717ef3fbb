package io.opswrit.request.inbound;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Keeps a stream open while nothing happens, until its events end or the access token of who listens does. */
@ApplicationScoped
public class EventLine {

    private final JsonWebToken token;
    private final Duration heartbeat;

    EventLine(
            JsonWebToken token,
            @ConfigProperty(name = "opswrit.watch.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.token = token;
        this.heartbeat = heartbeat;
    }

    /** Proxies close what is silent for a minute. The last event ends the heartbeats, too. */
    public Multi<OutboundSseEvent> keepOpen(Multi<OutboundSseEvent> events, Sse sse) {
        Duration life = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        OutboundSseEvent beat = sse.newEventBuilder().comment("still here").build();
        OutboundSseEvent end = sse.newEventBuilder().comment("end").build();
        Multi<OutboundSseEvent> beats =
                Multi.createFrom().ticks().every(heartbeat).onOverflow().drop().map(_ -> beat);
        Multi<OutboundSseEvent> closed = Multi.createBy()
                .concatenating()
                .streams(events, Multi.createFrom().item(end));
        return Multi.createBy()
                .merging()
                .streams(closed, beats)
                .select()
                .first(event -> !end.equals(event))
                .select()
                .first(life);
    }
}
